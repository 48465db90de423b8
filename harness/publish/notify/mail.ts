import { createTransport } from 'nodemailer';
import { ProjectFault } from '../../errors.ts';
import type { Named } from '../http/connection.ts';
import { NotTold, type Tidings } from '../outbox/tell-people.ts';
import { messageOf } from './message.ts';

const WITHIN_MS = 30_000;
/** Up to here a mail server has not taken the message. */
const BEFORE_THE_MESSAGE = ['EHLO', 'HELO', 'STARTTLS', 'AUTH', 'MAIL FROM', 'RCPT TO'];
const NO_LINE = ['EDNS', 'ENOTFOUND', 'EAUTH', 'ETLS', 'EENVELOPE'];
/** A line that closes is told the same way before and after the message: only these words tell them apart. */
const NO_GREETING = /^(Connection timeout|Greeting never received)/;

/**
 * Sends one message to several people through the mail server of SMTP_URL. The message's identifier is the
 * publication's, so that a mail system can tell a second one. Throws NotTold where no server took it.
 */
export async function sendMail(
  tidings: Tidings,
  to: readonly string[],
  { from, variables }: { readonly from: string; readonly variables: Named },
): Promise<void> {
  const { host } = new URL(`mailto://${from.split('@')[1] ?? 'localhost'}`);
  const { reference, publication } = tidings;
  const id = reference === null ? {} : { messageId: `<${reference}.${publication.gate}@${host}>` };
  const url = serverUrl(variables);
  const limits = { connectionTimeout: WITHIN_MS, greetingTimeout: WITHIN_MS, socketTimeout: WITHIN_MS };
  const transport = createTransport({ url, ...limits });
  try {
    await transport.sendMail({ from, to: [...to], ...id, ...messageOf(tidings) });
  } catch (cause) {
    throw wasNotTaken(cause) ? new NotTold(reason(cause), { cause }) : new Error(reason(cause), { cause });
  } finally {
    transport.close();
  }
}

/** smtps:// or smtp://, which is raised to TLS where the server offers it. */
function serverUrl(variables: Named): string {
  const url = variables.get('SMTP_URL');
  const next = 'Put SMTP_URL=smtps://name:password@mail.example.org in .env';
  if (url === undefined)
    throw new NotTold(new ProjectFault({ where: 'SMTP_URL', wrong: 'is not set', next }).message);
  if (URL.canParse(url) && /^smtps?:$/.test(new URL(url).protocol)) return url;
  throw new NotTold(
    new ProjectFault({ where: 'SMTP_URL', wrong: 'is not the address of a mail server', next }).message,
  );
}

function wasNotTaken(cause: unknown): boolean {
  const { command = '', code = '', responseCode = 0, syscall, message } = cause as MailError;
  if (responseCode >= 400 || syscall === 'connect' || NO_GREETING.test(message)) return true;
  return BEFORE_THE_MESSAGE.includes(command) || NO_LINE.includes(code);
}

interface MailError extends Error {
  readonly command?: string;
  readonly code?: string;
  readonly responseCode?: number;
  readonly syscall?: string;
}

/** Without what the server repeats of name and password. */
function reason(cause: unknown): string {
  const { code, responseCode, syscall } = cause as Partial<MailError>;
  if (code === 'EAUTH') return 'the mail server refused the name or the password of SMTP_URL';
  if (syscall === 'connect' || code === 'EDNS')
    return `no mail server answers at the address in SMTP_URL (${code})`;
  const said = responseCode === undefined ? '' : ` (${responseCode})`;
  return `the mail server did not take the message${said}${code ? `, ${code}` : ''}`;
}
