import { plain } from './plain.ts';
import type { Condition, Verdict } from './schema.ts';
import { spokenDay } from './sentences.ts';
import { placeName } from './sign-offs.ts';
import { whatNext } from './what-next.ts';
import { cutLines, wrapped } from './wrapped.ts';

const INDENT = '  ';
const CONDITIONS_AT_MOST = 3;
/** Of a condition or an override; one that stands alone has more room. */
const LINES_EACH = 2;
const LINES_ALONE = 4;

/** Decision, what it is about, what it rests on and who is still to sign, in lines of at most `width` columns. */
export function headLines(verdict: Verdict, width: number): string[] {
  const place = verdict.environment.includes('/')
    ? verdict.environment
    : `${verdict.council}/${verdict.environment}`;
  const about = [verdict.release.name, `gate ${verdict.gate}`, place, verdict.change ?? 'no change number'];
  const versions = verdict.applications.map((one) => `${one.name} ${one.from} to ${one.to}: ${one.decision}`);
  return [
    headline(verdict),
    ...wrapped(about.join(' · '), width),
    ...(verdict.applications.length > 1 ? wrapped(versions.join(' · '), width) : []),
    ...toSign(verdict, width),
    ...toDo(verdict, width),
    ...overrides(verdict).flatMap((one) => shortly(one, width)),
    ...conditions(verdict.conditions, width),
  ];
}

/** `NO-GO, ready to sign`: nothing but signatures is missing. */
export function headline({ decision, readyToSign }: Verdict): string {
  return readyToSign ? `${decision}, ready to sign` : decision;
}

/** `Overridden at uat-exit by …`: those in force here, and those of other gates of the release. */
export function overrides({ overrides: all }: Verdict): string[] {
  return all
    .filter(({ state }) => state !== 'not in force')
    .map(({ gate, by, on, reason }) =>
      plain(`Overridden at ${gate} by ${by} on ${spokenDay(on)}: ${reason}`),
    );
}

/** A condition as it stands under a verdict: whose, by when, what. */
export function conditionSentence({ what, owner, due }: Condition): string {
  return plain(`(${owner}, ${due === null ? 'no date' : `by ${spokenDay(due)}`}) ${what}`);
}

function toSign({ readyToSign, signOffs }: Verdict, width: number): string[] {
  if (!readyToSign) return [];
  const open = signOffs.required.filter(({ state }) => state !== 'given').map(placeName);
  return wrapped(`Still to sign: ${open.join('; ')}`, width, INDENT);
}

function toDo(verdict: Verdict, width: number): string[] {
  const next = whatNext(verdict);
  return next === null ? [] : shortly(`What to do: ${next}`, width);
}

function conditions(all: readonly Condition[], width: number): string[] {
  const shown = all.slice(0, CONDITIONS_AT_MOST);
  const rest = all.length - shown.length;
  const lines = all.length === 1 ? LINES_ALONE : LINES_EACH;
  return [
    ...shown.flatMap((one) => shortly(`Condition ${conditionSentence(one)}`, width, lines)),
    ...(rest > 0 ? [`Condition: ${rest} more in the certificate`] : []),
  ];
}

function shortly(text: string, width: number, lines = LINES_EACH): string[] {
  return cutLines(wrapped(text, width, INDENT), lines, width);
}
