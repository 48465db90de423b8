import type { Connection } from '../http/connection.ts';
import { type Ask, download, exchange } from '../http/exchange.ts';
import type { Session } from '../http/session.ts';
import { resultOf } from './answers.ts';

/** Requests to one instance, signed in. A token that is refused is fetched anew, once for each request. */
export class ServiceNowRest {
  readonly connection: Connection;
  readonly #session: Session;

  constructor(connection: Connection, session: Session) {
    this.connection = connection;
    this.#session = session;
  }

  /** @param where What a fault is about: the number of a record. */
  async ask(ask: Ask, where: string): Promise<unknown> {
    let answer = await exchange(this.connection, await this.#signed(ask));
    if (answer.status === 401 && this.#session.renew())
      answer = await exchange(this.connection, await this.#signed(ask));
    return resultOf(answer, { where, ask });
  }

  async rows(
    table: string,
    query: string,
    fields: readonly string[],
    where: string,
  ): Promise<Record<string, unknown>[]> {
    const asked = { sysparm_query: query, sysparm_fields: fields.join(','), sysparm_limit: '1000' };
    const result = await this.ask({ method: 'GET', path: table, query: asked }, where);
    return Array.isArray(result) ? (result as Record<string, unknown>[]) : [];
  }

  async download(path: string): Promise<AsyncIterable<Buffer>> {
    return download(this.connection, await this.#signed({ method: 'GET', path, headers: { accept: '*/*' } }));
  }

  async #signed(ask: Ask): Promise<Ask> {
    return { ...ask, headers: { ...(await this.#session.headers()), ...ask.headers } };
  }
}
