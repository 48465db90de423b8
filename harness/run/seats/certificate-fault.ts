import { Blocked } from '../blocked.ts';
import { noAnswer } from '../no-answer.ts';
import { certificateDays } from '../ready/certificate.ts';

/** What is the matter with a certificate that the browser refused: undefined for any other error. */
export async function certificateFault(error: unknown, address: string): Promise<Blocked | undefined> {
  const refused = noAnswer(error instanceof Error ? error.message : String(error));
  if (refused?.trouble.kind !== 'certificate') return undefined;
  const days = await certificateDays(address);
  const expired = days !== undefined && days < 0;
  const said = expired
    ? `It expired ${-days} ${days === -1 ? 'day' : 'days'} ago.`
    : 'Its issuer or its name is not trusted here.';
  return new Blocked(`The application's certificate was refused by the browser. ${said}`, refused.trouble);
}
