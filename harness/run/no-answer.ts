import type { Trouble } from './schema.ts';

/** Why an application did not answer, as a person would say it. */
export interface NoAnswer {
  readonly sentence: string;
  readonly trouble: Trouble;
}

const BROWSER_STOPPED = 'The browser stopped.';

/** What the browser or the network says when an application does not answer. The first that fits counts. */
const NO_ANSWER: readonly (readonly [RegExp, Trouble['kind'], string])[] = [
  [
    /ERR_CONNECTION_REFUSED|ECONNREFUSED/,
    'application down',
    'The application did not answer: nothing listens at its address.',
  ],
  [
    /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|ERR_NETWORK_IO_SUSPENDED|ERR_PROXY_CONNECTION_FAILED|ENETUNREACH/,
    'network',
    'This machine lost its network: the application could not be reached.',
  ],
  [
    /ERR_NAME_NOT_RESOLVED|ENOTFOUND|EAI_AGAIN/,
    'network',
    "The application did not answer: its address's name is not known to the network.",
  ],
  [
    /ERR_CERT_DATE_INVALID|CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/,
    'certificate',
    "The application's certificate has expired, or is not valid yet: the browser refused it.",
  ],
  [
    /ERR_CERT_|ERR_SSL_|self.signed|UNABLE_TO_VERIFY|SELF_SIGNED|ALTNAME/i,
    'certificate',
    "The application's certificate was refused by the browser.",
  ],
  [
    /ERR_CONNECTION_(RESET|CLOSED|ABORTED)|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED|ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE_CHUNKED|ECONNRESET|socket hang up/,
    'network',
    'The application broke off the connection.',
  ],
  [
    /ERR_(TIMED_OUT|CONNECTION_TIMED_OUT)|ERR_ADDRESS_UNREACHABLE|ERR_CONNECTION_FAILED|EHOSTUNREACH|ETIMEDOUT/,
    'network',
    'The application could not be reached over the network.',
  ],
  [/ERR_TOO_MANY_REDIRECTS|redirect count exceeded/, 'redirects', 'The application redirected without end.'],
  [
    /Target (page, context or browser|crashed)|Target closed|browser has been closed|Page crashed/,
    'browser',
    BROWSER_STOPPED,
  ],
  [
    /page\.goto: Timeout|Navigation timeout/,
    'hang',
    'The application did not finish opening a page in time.',
  ],
];

/** Undefined where the message is about something else. */
export function noAnswer(message: string): NoAnswer | undefined {
  const found = NO_ANSWER.find(([pattern]) => pattern.test(message));
  return found && { sentence: found[2], trouble: { kind: found[1] } };
}

/** What the page's requests came to, for example `500 for GET /refunds`. */
export interface Symptoms {
  /** A server error that the page was answered with. */
  readonly serverError: string | undefined;
  /** A page that was asked for a while ago and has not begun to come, for example `GET /refunds`. */
  readonly unanswered?: string | undefined;
  /** A request of the page's own that the network broke off, with the browser's word for it. */
  readonly brokenOff?: { readonly request: string; readonly said: string } | undefined;
  /** Whether the browser, or its process for the page, is no longer there. */
  readonly gone?: boolean;
}

/** What the page's requests say of somebody who waited in vain, for `limitMs` milliseconds where that is known. */
export function silence(
  { unanswered, brokenOff, serverError, gone }: Symptoms,
  limitMs?: number,
): NoAnswer | undefined {
  // An expectation about such a page found nothing, and does not say why.
  if (gone === true) return { sentence: BROWSER_STOPPED, trouble: { kind: 'browser' } };
  if (unanswered !== undefined) {
    const waited = limitMs === undefined ? '' : ` (waited ${limitMs / 1000} seconds)`;
    const sentence = `The application did not answer ${unanswered} in time${waited}.`;
    return { sentence, trouble: { kind: 'hang', about: unanswered } };
  }
  if (serverError !== undefined) {
    const [status = '', about = ''] = serverError.split(' for ');
    const kind = status === '503' ? 'maintenance' : 'page';
    const sentence = `The application answered with an error of its own: ${serverError}.`;
    return { sentence, trouble: { kind, about } };
  }
  const lost = brokenOff && noAnswer(brokenOff.said);
  return lost && { ...lost, sentence: `${lost.sentence} It was asked for ${brokenOff.request}.` };
}
