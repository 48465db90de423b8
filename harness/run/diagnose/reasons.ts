import { almost, likeness, smallDifference } from './likeness.ts';
import type { SeenControl, Sighting } from './sighting.ts';
import type { Wanted } from './wanted.ts';

/** What is known of a failure when its likeliest reason is looked for. */
export interface Failure {
  /** The plain message of what the step threw. */
  readonly message: string;
  readonly wanted: Wanted | undefined;
  readonly sighting: Sighting;
  /** An answer that refuses, for example `403 for GET /refunds`. */
  readonly refused: string | undefined;
}

const REFUSAL =
  /\bnot (?:permitted|allowed|authori[sz]ed|have (?:the )?(?:permission|access|rights?))|\bno (?:permission|access)\b|\bpermission (?:denied|is needed)|\baccess (?:is |has been )?denied|\bforbidden\b|\bmay not (?:see|do|open|use)\b/i;
/** What databases and frameworks say when nobody has caught their error. */
const TECHNICAL =
  /\bORA-\d{5}\b|\bSQLSTATE\b|\bPG::\w+Error\b|\bDuplicate entry '|\bunique constraint\b.*\bviolat|\bviolates \S+ constraint\b|\bsyntax error (?:at or )?near\b|\bSqlException\b|\bODBC\b.*\bDriver\b|\bServer Error in '.*' Application|\bNullPointerException\b|\bUnhandled exception\b|\bTraceback \(most recent call last\)/i;
/** Likeness of a name that may be the wanted one's new name. */
const RENAMED = 0.4;
const SYNONYM = 0.9;
const NAMES = 3;

/** The likeliest reason in one sentence, or undefined where the page gives no hint. */
export function likeliestReason(failure: Failure): string | undefined {
  const { message } = failure;
  const found = isMissing(message)
    ? [...CONDITIONS, synonym, summary, elsewhere, similar]
    : [differs, technical, summary];
  for (const reason of found) {
    const said = reason(failure);
    if (said !== undefined) return said;
  }
  return undefined;
}

/** Whether the page asks who one is. */
export function isSignInPage({ hasPassword, controls }: Sighting): boolean {
  const isWayIn = ({ kind, name }: SeenControl) =>
    kind === 'button' && /^(sign|log)[\s-]*(in|on)\b|^login$/i.test(name);
  return hasPassword && controls.some(isWayIn);
}

/** Whether the step failed for want of something on the page, or because it could not be used. */
function isMissing(message: string): boolean {
  if (
    /Timeout:? \d+ms|did not finish within|^There is no |^Expected the |does not show|never showed/.test(
      message,
    )
  )
    return !/Received[^:\n]*: (?!<element)/.test(message) || /element\(s\) not found/.test(message);
  return /greyed out|not shown|lies over/.test(message);
}

type Reason = (failure: Failure) => string | undefined;

const technical: Reason = ({ sighting, message }) => {
  const said = sighting.text.split('\n').find((line) => TECHNICAL.test(line));
  if (said === undefined || message.includes(said)) return undefined;
  return `The page shows a technical error, which is the application's own: ${quoted(said)}.`;
};

const session: Reason = ({ sighting }) => {
  if (!isSignInPage(sighting)) return undefined;
  const said = sighting.alerts[0];
  if (said !== undefined) return `The sign-in page is showing and says ${quoted(said)}.`;
  return 'The sign-in page is showing: the session has probably timed out.';
};

const permission: Reason = ({ sighting, refused, message }) => {
  const headings = sighting.controls.filter(({ kind }) => kind === 'heading').map(({ name }) => name);
  const sentences = sighting.text.split(/(?<=[.!?])\s+|\n/).filter((one) => one.length <= 200);
  const said = [...sighting.alerts, ...headings, ...sentences].find((one) => REFUSAL.test(one));
  if (said === undefined && refused === undefined) return undefined;
  if (said !== undefined && message.includes(said))
    return 'The person at work is probably not permitted to do this.';
  const how = said === undefined ? `The application answered ${refused}` : `The page says ${quoted(said)}`;
  return `${how}: the person at work is probably not permitted to do this.`;
};

const covered: Reason = ({ sighting: { dialog } }) => {
  if (dialog === undefined) return undefined;
  return `${dialog === '' ? 'A dialog' : `The dialog ${quoted(dialog)}`} is open and covers the page.`;
};

const busy: Reason = ({ sighting: { busy: shown } }) => {
  if (shown === undefined) return undefined;
  return `The page was still loading${shown === '' ? '' : `: it shows ${quoted(shown)}`}.`;
};

const greyed: Reason = ({ message, sighting }) => {
  if (!/not enabled|greyed out/.test(message)) return undefined;
  const empty = sighting.controls.filter((one) => one.isMissing).map(({ name }) => quoted(name));
  if (sighting.alerts[0] !== undefined) return `The page says ${quoted(sighting.alerts[0])}.`;
  if (empty.length === 0) return undefined;
  return `Perhaps because ${empty.slice(0, NAMES).join(' and ')} ${empty.length === 1 ? 'is' : 'are'} still empty.`;
};

const nearly: Reason = ({ wanted, sighting, message }) => {
  if (wanted === undefined || /differs only/.test(message)) return undefined;
  const shown = almost(wanted.name, sighting.text);
  const difference = shown && smallDifference(wanted.name, shown);
  return difference && `It shows ${quoted(shown)}, which differs only in ${difference}.`;
};

const CONDITIONS: readonly Reason[] = [technical, session, permission, covered, busy, greyed, nearly];

const differs: Reason = ({ message }) => {
  const value = (label: string) =>
    new RegExp(`^\\s*${label}(?: string| substring)?: *"?(.*?)"?$`, 'm').exec(message)?.[1];
  const [expected, received] = [value('Expected'), value('Received')];
  if (expected === undefined || received === undefined) return undefined;
  const difference = smallDifference(expected, received);
  return difference && `They differ only in ${difference}.`;
};

const summary: Reason = ({ sighting: { alerts }, message }) => {
  const said = alerts.find((one) => !message.includes(one));
  return said && `The page shows an error: ${quoted(said)}.`;
};

/** A row or a text may be on another page of a list; a control of that name may be of another kind. */
const elsewhere: Reason = ({ wanted, sighting }) => {
  if (wanted === undefined) return undefined;
  const isText = wanted.kind === 'row' || wanted.kind === 'text';
  if (isText && sighting.pages !== undefined)
    return `Perhaps it is on another page of the list: this is ${sighting.pages}.`;
  const other = isText
    ? undefined
    : sighting.controls.find(({ kind, name }) => kind !== wanted.kind && likeness(name, wanted.name) === 1);
  return other && `The page has a ${other.kind} ${quoted(other.name)} instead.`;
};

const synonym: Reason = (failure) =>
  (likest(failure)[0]?.score ?? 0) >= SYNONYM ? similar(failure) : undefined;

const similar: Reason = (failure) => {
  const [first, ...others] = likest(failure);
  if (first === undefined) return undefined;
  const isNear = first.score >= RENAMED && first.score < 1;
  if (failure.message.includes(first.name))
    return isNear ? `Perhaps it is now called ${quoted(first.name)}.` : undefined;
  const names = [
    `${quoted(first.name)}${isNear ? ' (renamed?)' : ''}`,
    ...others.map(({ name }) => quoted(name)),
  ];
  return `The page has ${names.slice(0, NAMES).join(', ')}.`;
};

/** Controls of the wanted kind, the most similar names first. */
function likest({ wanted, sighting }: Failure): { name: string; score: number }[] {
  if (wanted === undefined || wanted.kind === 'text' || wanted.kind === 'row') return [];
  const fits = ({ kind }: SeenControl) =>
    kind === wanted.kind || (wanted.kind === 'thing' && kind !== 'heading');
  const names = [...new Set(sighting.controls.filter(fits).map((one) => one.name))];
  return names
    .map((name) => ({ name, score: likeness(wanted.name, name) }))
    .sort((one, other) => other.score - one.score);
}

function quoted(text: string): string {
  return `"${text.length > 160 ? `${text.slice(0, 157)}…` : text}"`;
}
