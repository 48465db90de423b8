import type { RunCause } from '../schema.ts';

/**
 * A cause as three lines of plain text for the terminal, a note or a message: what is wrong, how many scenarios it took
 * down and since when, what to do. Times as `22 November 2026, 07:15` in `timeZone`.
 */
export function causeLines(cause: Omit<RunCause, 'kind' | 'application'>, timeZone: string): string[] {
  const { sentence, scenarios, next } = cause;
  return [sentence, `${tookDown(scenarios)} ${since(cause, timeZone)}`, `What to do: ${next}`];
}

function tookDown(ids: readonly string[]): string {
  const named = ids.slice(0, 6).join(', ');
  const more = ids.length > 6 ? ', …' : '';
  return `Took down ${ids.length} ${ids.length === 1 ? 'scenario' : 'scenarios'} (${named}${more}).`;
}

function since({ lastWorked }: Pick<RunCause, 'lastWorked'>, timeZone: string): string {
  if (lastWorked === null) return 'No earlier run that is kept shows it working.';
  const version = lastWorked.version === null ? '' : ` on version ${lastWorked.version}`;
  const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone });
  return `Last worked ${time.format(new Date(lastWorked.at)).replace(' at ', ', ')}${version}.`;
}
