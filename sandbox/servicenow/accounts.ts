import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { notAuthenticated, Refusal } from './answers.ts';

export interface IntegrationUser {
  readonly username: string;
  readonly password: string;
  readonly roles: readonly string[];
}

export interface Client {
  readonly id: string;
  readonly secret: string;
  /** Whom the client acts as when it signs in by itself. */
  readonly actsAs: string;
}

const WRITERS = ['itil', 'change_manager', 'admin'];

/** Who may sign in, by name and password or by a token that ends. */
export class Accounts {
  readonly #users: readonly IntegrationUser[];
  readonly #client: Client | undefined;
  readonly #tokens = new Map<string, { user: IntegrationUser; until: number }>();
  readonly #seconds: number;
  /** Tokens given so far. */
  given = 0;

  constructor(users: readonly IntegrationUser[], client: Client | undefined, seconds: number) {
    [this.#users, this.#client, this.#seconds] = [users, client, seconds];
  }

  /** `POST /oauth_token.do`. */
  giveToken(form: Readonly<Record<string, string>>): object {
    const user = this.#owner(form);
    const token = randomBytes(24).toString('base64url');
    this.#tokens.set(token, { user, until: Date.now() + this.#seconds * 1000 });
    this.given++;
    const refresh = form.grant_type === 'password' ? { refresh_token: randomBytes(24).toString('hex') } : {};
    return {
      access_token: token,
      ...refresh,
      scope: 'useraccount',
      token_type: 'Bearer',
      expires_in: this.#seconds,
    };
  }

  /** The user of a request. Throws 401 for nobody, 403 for one without a role. */
  userOf({ headers }: FastifyRequest): IntegrationUser {
    const [scheme, value = ''] = (headers.authorization ?? '').split(' ', 2);
    const user = scheme === 'Bearer' ? this.#byToken(value) : this.#byPassword(scheme, value);
    if (user === undefined) throw notAuthenticated();
    if (user.roles.length === 0)
      throw new Refusal(403, 'User Not Authorized', 'Failed API level ACL Validation');
    return user;
  }

  forgetTokens(): void {
    this.#tokens.clear();
  }

  #owner({ grant_type, client_id, client_secret, username, password }: Readonly<Record<string, string>>) {
    const client = this.#client;
    const isClient = client !== undefined && client.id === client_id && client.secret === client_secret;
    const wanted =
      grant_type === 'client_credentials'
        ? this.#users.find((user) => user.username === client?.actsAs)
        : this.#users.find((user) => user.username === username && user.password === password);
    if (isClient && wanted && ['client_credentials', 'password'].includes(grant_type ?? '')) return wanted;
    throw new OauthRefusal();
  }

  #byToken(token: string): IntegrationUser | undefined {
    const known = this.#tokens.get(token);
    return known !== undefined && known.until > Date.now() ? known.user : undefined;
  }

  #byPassword(scheme: string | undefined, value: string): IntegrationUser | undefined {
    if (scheme?.toLowerCase() !== 'basic') return undefined;
    const given = Buffer.from(value, 'base64').toString('utf8');
    return this.#users.find(({ username, password }) => given === `${username}:${password}`);
  }
}

/** OAuth's failures have an envelope of their own. */
export class OauthRefusal extends Error {}

export function mayWrite(user: IntegrationUser): boolean {
  return user.roles.some((role) => WRITERS.includes(role));
}
