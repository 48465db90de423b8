import { PublishFault } from '../../errors.ts';
import type { Answer, Ask } from '../http/exchange.ts';
import { askedToWait, FileRefused, Passing } from '../http/trouble.ts';

/** What the API says in its envelope. */
interface Said {
  readonly result?: unknown;
  readonly message: string;
}

/** Where a fault belongs: what was being done, on which record. */
export interface Doing {
  /** For example `CHG0030001`. */
  readonly where: string;
  readonly ask: Ask;
}

const SERVERS_FAULT = [500, 502, 503, 504];
const CANCELLED = /transaction cancell?ed|execution time|semaphore|try again/i;
const RIGHTS = /ACL|not authorized|security constraint|insufficient rights/i;
const RULES = /data policy|business rule|mandatory/i;
const ADDRESS = /any resource|invalid table|no record/i;

/** The `result` of an answer. Throws Passing, FileRefused or PublishFault for any other. */
export function resultOf(answer: Answer, doing: Doing): unknown {
  if (answer.status === 204) return undefined;
  const said = saidIn(answer);
  if (said === undefined) throw notJson(answer, doing);
  if (answer.status < 300 && said.message === '') return said.result;
  throw refusal(answer, said, doing);
}

function saidIn({ text }: Answer): Said | undefined {
  try {
    const { result, error } = JSON.parse(text) as {
      result?: unknown;
      error?: string | { message?: string; detail?: string | null } | null;
    };
    if (error === undefined || error === null)
      return result === undefined ? undefined : { result, message: '' };
    const message =
      typeof error === 'string' ? error : [error.message, error.detail].filter(Boolean).join(': ');
    return { result, message: message || 'an error without a message' };
  } catch {
    return undefined;
  }
}

/** A hibernating instance answers with a web page, and 200; so does a proxy that wants somebody to sign in. */
function notJson({ status, headers, text }: Answer, doing: Doing): Error {
  const isPage = headers['content-type']?.includes('html') === true || /^\s*</.test(text);
  if (status === 429) return limited(headers);
  if (status < 300 && isPage) {
    const what = /hibernat/i.test(text)
      ? 'the instance is hibernating'
      : 'a web page came instead of an answer';
    return new Passing(what, { maybeDone: false });
  }
  if (status < 300 || SERVERS_FAULT.includes(status))
    return new Passing(`the answer could not be read (${status})`, { maybeDone: true });
  if (status >= 400) return refusal({ status, headers, text }, { message: '' }, doing);
  return new PublishFault({
    where: doing.where,
    wrong: `it sends elsewhere (${status}) instead of answering`,
    next: 'Check SERVICENOW_URL and the proxy; the account must sign in without single sign-on',
  });
}

function refusal({ status, headers }: Answer, { message }: Said, doing: Doing): Error {
  if (status === 429) return limited(headers);
  if (SERVERS_FAULT.includes(status)) return new Passing(`${message} (${status})`, { maybeDone: true });
  if (status < 300)
    return CANCELLED.test(message) ? new Passing(message, { maybeDone: true }) : stop(status, message, doing);
  const ofTheFile = [400, 403, 413, 415, 422].includes(status) && doing.ask.file !== undefined;
  if (ofTheFile && ![RIGHTS, RULES, ADDRESS].some((other) => other.test(message)))
    return new FileRefused(message || `${status}, without a reason`);
  return stop(status, message, doing);
}

function limited(headers: Answer['headers']): Passing {
  return new Passing('it asks for fewer requests (429)', { maybeDone: false, waitMs: askedToWait(headers) });
}

/** What will not go away by itself, and whom to ask for what. */
function stop(status: number, message: string, { where, ask }: Doing): PublishFault {
  return new PublishFault({
    where,
    wrong: message ? `ServiceNow says "${message}" (${status})` : `it answered ${status} and gave no reason`,
    next: advice(status, message, ask),
  });
}

function advice(status: number, message: string, ask: Ask): string {
  if (status === 401)
    return 'Check SERVICENOW_USERNAME and SERVICENOW_PASSWORD, or the OAuth client; the account must be active';
  if (/data policy|mandatory/i.test(message))
    return 'Fill these fields under "change record › fields" in data/project.yaml, or by hand';
  if (/business rule/i.test(message))
    return 'The change is in a state that does not allow this; ask its owner to move it first';
  if (status === 403) return `Ask the ServiceNow administrator for ${rights(ask)} for this account`;
  if (status === 404)
    return 'The record is hidden from this account, or the number is wrong: ask the administrator for read access';
  if (status === 413) return 'Ask the administrator for a larger com.glide.attachment.max_size';
  return 'This is not tried again; ask the ServiceNow administrator what this means';
}

function rights({ method, path }: Ask): string {
  if (path.includes('attachment'))
    return 'the right to attach files to changes (role itil or sn_change_write)';
  if (path.includes('sys_journal_field')) return 'the right to read sys_journal_field';
  return method === 'GET'
    ? 'the right to read changes (role sn_change_read or itil)'
    : 'the right to change them (role itil or sn_change_write)';
}
