import { stripVTControlCharacters } from 'node:util';
import { Blocked } from './blocked.ts';
import type { Outcome } from './engine/outcome.ts';
import { StepTimeout } from './engine/user-code.ts';

/** What the browser or the network says when an application does not answer, and how a person would say it. */
const NO_ANSWER: readonly (readonly [RegExp, string])[] = [
  [/ERR_CONNECTION_REFUSED|ECONNREFUSED/, 'The application did not answer: nothing listens at its address.'],
  [
    /ERR_NAME_NOT_RESOLVED|ENOTFOUND/,
    "The application did not answer: its address's name is not known to the network.",
  ],
  [/ERR_CERT_|CERT_HAS_EXPIRED|self.signed/i, "The application's certificate was refused by the browser."],
  [
    /ERR_CONNECTION_(RESET|CLOSED|ABORTED)|ERR_EMPTY_RESPONSE|ECONNRESET|socket hang up/,
    'The application broke off the connection.',
  ],
  [
    /ERR_(TIMED_OUT|CONNECTION_TIMED_OUT)|ERR_INTERNET_DISCONNECTED|ERR_ADDRESS_UNREACHABLE|ERR_NETWORK_CHANGED/,
    'The application could not be reached over the network.',
  ],
  [/ERR_TOO_MANY_REDIRECTS/, 'The application redirected without end.'],
  [
    /Target (page, context or browser|crashed)|Target closed|browser has been closed|Page crashed/,
    'The browser stopped.',
  ],
  [/page\.goto: Timeout|Navigation timeout/, 'The application did not finish opening a page in time.'],
];

/** A server error that the page showed at the time, for example `500 for GET /refunds`. */
export interface Symptoms {
  readonly serverError: string | undefined;
  /** A page that was asked for and has not begun to come, for example `GET /refunds`. */
  readonly unanswered?: string | undefined;
}

/**
 * Failed or blocked, with a plain sentence, for what a step threw (design decision 4): an application that did not
 * answer is blocked, one that answered wrongly has failed.
 */
export function explain(error: unknown, symptoms: Symptoms): Outcome {
  const message = plainMessage(error);
  const detail = technicalDetail(error, message);
  if (error instanceof Blocked) return { status: 'blocked', reason: message, detail, error };
  if (error instanceof StepTimeout && symptoms.unanswered !== undefined) {
    const reason = `The application did not answer ${symptoms.unanswered} in time (waited ${error.limitMs / 1000} seconds).`;
    return { status: 'blocked', reason, detail, error };
  }
  const noAnswer = NO_ANSWER.find(([pattern]) => pattern.test(message));
  if (noAnswer) return { status: 'blocked', reason: noAnswer[1], detail, error };
  if (symptoms.serverError !== undefined) {
    return {
      status: 'blocked',
      reason: `The application answered with an error of its own: ${symptoms.serverError}.`,
      detail,
      error,
    };
  }
  return { status: 'failed', reason: sentence(error, message), detail, error };
}

function sentence(error: unknown, message: string): string {
  if (error instanceof StepTimeout) return message;
  const expected = comparison(message);
  if (expected !== undefined) return expected;
  const missing = waitedFor(message);
  if (missing !== undefined) return missing;
  return firstLine(message);
}

/** `The target date: expected "28 November 2026", but found "30 November 2026".` */
function comparison(message: string): string | undefined {
  const expected = field(message, 'Expected(?: string| substring| pattern| value| length| array)?(?: not)?');
  const received = field(message, 'Received(?: string| value| length| array)?');
  if (expected === undefined && received === undefined) return undefined;
  const subject = firstLine(message).replace(/[.:]$/, '');
  const locator = /Locator: (.+)$/m.exec(message)?.[1];
  const unnamed = locator === undefined ? 'The value' : capital(described(locator));
  const about = /^(expect\(|Error$)/.test(subject) ? unnamed : subject;
  const wanted = /Expected[^:]*not/.test(message) ? `not ${expected}` : expected;
  const found =
    received === undefined || /element\(s\) not found|<element/.test(received)
      ? 'the page does not show it'
      : `found ${received}`;
  return `${about}: expected ${wanted ?? 'otherwise'}, but ${found}.`;
}

function field(message: string, label: string): string | undefined {
  return new RegExp(`^\\s*${label}\\s*:\\s*(.+)$`, 'm').exec(message)?.[1]?.trim();
}

/** `The page never showed the button "Save" (waited 10 seconds).` */
function waitedFor(message: string): string | undefined {
  const time = /Timeout:? (\d+)ms/.exec(message)?.[1];
  if (time === undefined) return undefined;
  const locator =
    /waiting for (?:locator\()?(.+?)\)?(?: to be visible)?$/m.exec(message)?.[1] ??
    /Locator: (.+)$/m.exec(message)?.[1];
  const waited = `(waited ${Number(time) / 1000} seconds)`;
  if (/intercepts pointer events/.test(message))
    return `Something lies over ${described(locator)} ${waited}.`;
  if (/element is not enabled/.test(message))
    return `${capital(described(locator))} is there, but greyed out ${waited}.`;
  return `The page never showed ${described(locator)} ${waited}.`;
}

/** `getByRole('button', { name: 'Save' })` → `the button "Save"`. */
function described(locator: string | undefined): string {
  if (locator === undefined) return 'what the step needs';
  const role = /getByRole\('([a-z]+)'(?:, \{ name: (?:'([^']*)'|(\/[^/]*\/\w*)))?/.exec(locator);
  if (role) return `the ${role[1]}${(role[2] ?? role[3]) ? ` "${role[2] ?? role[3]}"` : ''}`;
  const label = /getBy(Label|Text|Title|Placeholder)\('([^']*)'/.exec(locator);
  if (label) return label[1] === 'Text' ? `the text "${label[2]}"` : `the field "${label[2]}"`;
  return 'what the step needs';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function plainMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return stripVTControlCharacters(message)
    .replace(/^Error: /, '')
    .trim();
}

function firstLine(message: string): string {
  return (
    message
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? 'The step failed without saying why.'
  );
}

/** The message in full and the first frames of code that are the project's own. */
function technicalDetail(error: unknown, message: string): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stripVTControlCharacters(stack)
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !/node_modules|node:internal|[\\/]dist[\\/]harness/.test(line));
  return [message, ...frames.slice(0, 4)].join('\n');
}
