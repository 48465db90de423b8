import { PublishFault } from '../../errors.ts';
import type { Connection } from './connection.ts';
import { type Answer, exchange } from './exchange.ts';
import { askedToWait, Passing } from './trouble.ts';

/** How requests say who is asking. Nothing of it is ever written. */
export interface Session {
  headers(): Promise<Readonly<Record<string, string>>>;
  /** Forgets what was refused; false where there is nothing newer to be had. */
  renew(): boolean;
}

/** Fetched anew this long before it ends. */
const MARGIN_MS = 60_000;

export function basicSession(username: string, password: string): Session {
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  return { headers: async () => ({ authorization }), renew: () => false };
}

export function keySession(name: string, key: string): Session {
  return { headers: async () => ({ [name]: key }), renew: () => false };
}

/** OAuth 2: `form` is the grant. The token lives in memory only. */
export function tokenSession(
  connection: Connection,
  path: string,
  form: Readonly<Record<string, string>>,
): Session {
  let token: { readonly value: string; readonly until: number } | undefined;
  const headers = async () => {
    if (token === undefined || token.until <= Date.now()) token = await fetchToken(connection, path, form);
    return { authorization: `Bearer ${token.value}` };
  };
  const renew = () => {
    token = undefined;
    return true;
  };
  return { headers, renew };
}

async function fetchToken(connection: Connection, path: string, form: Readonly<Record<string, string>>) {
  const answer = await exchange(connection, { method: 'POST', path, form });
  const { access_token: value, expires_in: seconds } = tokenIn(answer);
  if (typeof value !== 'string') throw noToken(connection, answer);
  const lifeMs = Number(seconds ?? 0) * 1000;
  // A token that lives shorter than the margin is used for half of its life.
  return { value, until: Date.now() + Math.max(lifeMs - MARGIN_MS, lifeMs / 2) };
}

function tokenIn({ status, text }: Answer): { access_token?: unknown; expires_in?: unknown } {
  if (status !== 200) return {};
  try {
    return (JSON.parse(text) ?? {}) as object;
  } catch {
    return {};
  }
}

function noToken({ address }: Connection, { status, headers, text }: Answer): Error {
  const { host } = new URL(address);
  const isPassing = status === 429 || status >= 500 || status === 200;
  if (isPassing) {
    const waitMs = status === 429 ? askedToWait(headers) : undefined;
    return new Passing(`${host} gave no token (${status}${/<html/i.test(text) ? ', a web page' : ''})`, {
      maybeDone: false,
      waitMs,
    });
  }
  return new PublishFault({
    where: host,
    wrong: `signing in with OAuth was refused (${status})`,
    next: 'Check client id, client secret and, for the password grant, name and password; the OAuth application must be active',
  });
}
