import type { FastifyInstance } from 'fastify';
import { buildCareCase } from '../../../sandbox/carecase/app.ts';
import { type EditionName, loadEdition } from '../../../sandbox/kit/changes.ts';
import { PASSWORD } from '../password.ts';

/** What an answer of the API holds; each test reads the part that it is about. `code` is the HTTP status. */
export interface Answer {
  readonly code: number;
  readonly [key: string]: unknown;
}

/** One member of staff at work with CareCase over HTTP. */
export class Colleague {
  private readonly address: string;
  private readonly cookie: string;

  constructor(address: string, cookie: string) {
    this.address = address;
    this.cookie = cookie;
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...init.headers, cookie: this.cookie };
    return fetch(this.address + path, { redirect: 'manual', ...init, headers });
  }

  async send(method: string, path: string, body?: unknown): Promise<Answer> {
    const headers: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
    const response = await this.fetch(`/api${path}`, init);
    const answer = await response.json();
    return { ...(Array.isArray(answer) ? { list: answer } : answer), code: response.status };
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post(path: string, body?: unknown): Promise<Answer> {
    return this.send('POST', path, body);
  }

  /** What an answer that is a list shows of each of its rows. */
  async column(path: string, key: string): Promise<unknown[]> {
    const { list } = await this.get(path);
    return Array.isArray(list) ? list.map((row: Record<string, unknown>) => row[key]) : [];
  }

  async upload(referral: string, name: string, content: string | Buffer): Promise<Answer> {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
    const response = await this.fetch(`/api/referrals/${referral}/documents`, { method: 'POST', body });
    return { ...(await response.json()), code: response.status };
  }
}

export interface Office {
  readonly address: string;
  /** Somebody who has signed in. */
  colleague(username: string): Promise<Colleague>;
  close(): Promise<void>;
}

/** One edition of CareCase, listening. */
export async function openOffice(edition: EditionName): Promise<Office> {
  const app: FastifyInstance = buildCareCase(loadEdition('carecase', edition));
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return { address, colleague: (username) => signIn(address, username), close: () => app.close() };
}

async function signIn(address: string, username: string): Promise<Colleague> {
  const body = new URLSearchParams({ username, password: PASSWORD });
  const response = await fetch(`${address}/sign-in`, { method: 'POST', body, redirect: 'manual' });
  if (response.status !== 303) throw new Error(`${username} could not sign in: HTTP ${response.status}.`);
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return new Colleague(address, cookies.at(-1) ?? '');
}
