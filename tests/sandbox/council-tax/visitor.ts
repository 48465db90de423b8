import type { FastifyInstance } from 'fastify';
import { buildCouncilTax } from '../../../sandbox/council-tax/app.ts';
import { type EditionName, loadEdition } from '../../../sandbox/kit/changes.ts';
import { PASSWORD } from '../password.ts';

export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly body: string;
  /** The page as words: no markup, single spaces. */
  readonly text: string;
}

/** Somebody with a browser of their own: keeps the cookie and sends forms. */
export class Visitor {
  private readonly app: FastifyInstance;
  private cookie = '';

  constructor(app: FastifyInstance) {
    this.app = app;
  }

  get(url: string): Promise<Answer> {
    return this.send('GET', url);
  }

  post(url: string, form: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', url, new URLSearchParams(form).toString());
  }

  private async send(method: 'GET' | 'POST', url: string, payload?: string): Promise<Answer> {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const headers = { cookie: this.cookie, ...(payload === undefined ? {} : type) };
    const response = await this.app.inject({
      method,
      url,
      headers,
      ...(payload === undefined ? {} : { payload }),
    });
    const [given] = [response.headers['set-cookie'] ?? []].flat();
    if (given) this.cookie = given.split(';')[0] ?? '';
    const text = response.body
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#39;/g, "'")
      .replace(/\s+/g, ' ');
    return {
      status: response.statusCode,
      location: String(response.headers.location ?? ''),
      body: response.body,
      text,
    };
  }
}

export function council(edition: EditionName): FastifyInstance {
  return buildCouncilTax(loadEdition('council-tax', edition));
}

export async function as(app: FastifyInstance, username: string): Promise<Visitor> {
  const visitor = new Visitor(app);
  const answer = await visitor.post('/sign-in', { username, password: PASSWORD });
  if (answer.status !== 303) throw new Error(`${username} could not sign in: ${answer.text}`);
  return visitor;
}

let homes = 0;

/** Opens an account and returns its reference. */
export async function openAccount(officer: Visitor, given: Record<string, string> = {}): Promise<string> {
  homes += 1;
  const answer = await officer.post('/accounts/new', {
    name: 'Mrs Test Household',
    line1: `${homes} Test Street`,
    postcode: 'ZZ9 9ZZ',
    band: 'D',
    from: '1 April 2026',
    group: `Group ${homes}`,
    ...given,
  });
  return /\/accounts\/(\d+)/.exec(answer.location)?.[1] ?? '';
}

/** Opens an account that is that much in credit, raises a refund of all of it, and returns the refund's reference. */
export async function raiseRefund(
  officer: Visitor,
  amount: string,
): Promise<{ account: string; refund: string }> {
  const account = await openAccount(officer);
  await officer.post(`/accounts/${account}/payment`, { amount, method: 'Cheque' });
  const bank = { payee: 'Mrs Test Household', sortCode: '00-00-00', accountNumber: '00012345' };
  await officer.post(`/accounts/${account}/refund`, { amount, reason: 'Overpayment', ...bank });
  const list = await officer.get(`/accounts/${account}/refunds`);
  return { account, refund: /RF\d+/.exec(list.text)?.[0] ?? '' };
}

/** Issues a bill and returns its lines as words: `Band D: 1 April … £2,148.37 To pay £2,148.37`. */
export async function bill(officer: Visitor, account: string): Promise<string> {
  const { location } = await officer.post(`/accounts/${account}/bills`);
  return (await officer.get(location)).text
    .replace(/.*Item Amount /, '')
    .replace(/ Fennel.*/, '')
    .trim();
}
