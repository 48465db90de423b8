import type { RunCause } from '../schema.ts';

/**
 * A cause as three lines of plain text for the terminal, a note or a message: what is wrong, how many scenarios it took
 * down and since when, what to do. Times as `22 November 2026, 07:15` in `timeZone`.
 */
export function causeLines(cause: Omit<RunCause, 'application'>, timeZone: string): string[] {
  const { sentence, scenarios, next } = cause;
  return [sentence, `${tookDown(scenarios)} ${since(cause, timeZone)}`, `What to do: ${next}`];
}

function tookDown(ids: readonly string[]): string {
  const named = ids.slice(0, 6).join(', ');
  const more = ids.length > 6 ? ', …' : '';
  return `Took down ${ids.length} ${ids.length === 1 ? 'scenario' : 'scenarios'} (${named}${more}).`;
}

/** `Last at its usual speed 22 November 2026, 07:15 on version 8.1.` */
export function lastUsualSaid(lastUsual: RunCause['lastWorked'], timeZone: string): string {
  if (lastUsual === null) return 'No earlier run that is kept shows it at its usual speed.';
  return `Last at its usual speed ${moment(lastUsual, timeZone)}.`;
}

function since({ kind, lastWorked }: Pick<RunCause, 'kind' | 'lastWorked'>, timeZone: string): string {
  if (kind === 'slow') return lastUsualSaid(lastWorked, timeZone);
  if (lastWorked === null) return 'No earlier run that is kept shows it working.';
  return `Last worked ${moment(lastWorked, timeZone)}.`;
}

function moment({ at, version }: NonNullable<RunCause['lastWorked']>, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone });
  return `${time.format(new Date(at)).replace(' at ', ', ')}${version === null ? '' : ` on version ${version}`}`;
}
