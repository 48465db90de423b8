import { plain, shortened, type Verdict, type VerdictCause, whatNext } from '../judge/index.ts';
import { causeLines } from '../run/index.ts';
import { backOutLine, type Contacts, callLine } from './whom-to-call.ts';

/** Of the subject of a message, in characters. */
export const WHAT_LENGTH = 120;
const LINES_AT_MOST = 3;

/** What reaches a phone: a verdict that somebody can act on. */
export interface Alert {
  /** After the decision, in a few words: `Homefix, sign-in is broken for everybody`. */
  readonly what: string;
  /** Decision, what it is and what to do; null where nothing is known to be done. */
  readonly sentence: string | null;
  /** What is wrong, what it took down and since when, what to do; of a GO, what speaks for it. Three at most. */
  readonly lines: readonly string[];
  /** Whom to call, and until when to decide on the way back: a sentence each. */
  readonly people: readonly string[];
}

export function alertOf(verdict: Verdict, contacts: Contacts | undefined, timeZone: string): Alert {
  const { decision, release, gate, reasons } = verdict;
  const [cause] = decision === 'NO-GO' ? (verdict.causes ?? []) : [];
  const failed = reasons.find(({ outcome }) => outcome === 'fail')?.sentence.split('. ')[0];
  const what =
    cause !== undefined
      ? `${cause.brief}${andMore(verdict)}`
      : `${release.name}, ${failed === undefined ? `gate ${gate}` : lowerFirst(failed)}`;
  const next = whatNext(verdict);
  return {
    what: shortened(plain(what), WHAT_LENGTH),
    sentence: next === null ? null : plain(`${decision}: ${what}. ${next}`),
    lines: cause === undefined ? reasonsOf(verdict, next) : causeOf(verdict, cause, timeZone),
    people: [
      ...callLines(verdict, contacts, cause),
      ...backOutLine(contacts, verdict.judgedAt, timeZone),
    ].map(plain),
  };
}

/** Of a NO-GO that no scenario explains: what is not met, then what to do about the first of it. */
function reasonsOf({ reasons }: Verdict, next: string | null): string[] {
  if (next === null) return [];
  const failed = reasons.filter(({ outcome }) => outcome === 'fail').map(({ sentence }) => sentence);
  return [...failed.slice(0, LINES_AT_MOST - 1), `What to do: ${next}`].map(plain);
}

function causeOf(verdict: Verdict, cause: VerdictCause, timeZone: string): string[] {
  const [what = '', took = '', next = ''] = causeLines(cause, timeZone);
  const also = (verdict.causes ?? []).slice(1, 3).map(({ brief }) => brief);
  const well = verdict.applications.filter(({ decision }) => decision !== 'NO-GO').map(({ name }) => name);
  const rest = well.length === 0 ? '' : ` ${new Intl.ListFormat('en-GB').format(well)}: GO.`;
  const more = also.length === 0 ? '' : ` Also: ${also.join('; ')}.`;
  return [`${what}${more}`, `${took}${rest}`, next].slice(0, LINES_AT_MOST).map(plain);
}

function andMore({ causes = [] }: Verdict): string {
  const more = causes.length - 1;
  return more < 1 ? '' : `, and ${more} ${more === 1 ? 'thing' : 'things'} more`;
}

/** Whoever is called for the application that is wrong comes first; where nothing is wrong, whoever is called for all. */
function callLines(
  verdict: Verdict,
  contacts: Contacts | undefined,
  cause: VerdictCause | undefined,
): string[] {
  const all = contacts?.call ?? [];
  const own = all.filter((one) => cause?.application != null && one.for.includes(cause.application));
  const general = all.filter((one) => one.for.length === 0);
  const nameOf = (key: string) => verdict.applications.find((one) => one.key === key)?.name ?? key;
  return [...own, ...general].map((one) => callLine(one, nameOf));
}

/** A sentence after a comma; a name, an abbreviation or a number keeps its capital. */
function lowerFirst(sentence: string): string {
  const text = sentence.replace(/\.$/, '');
  return /^[A-Z][a-z]* (?!of\b)[a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
