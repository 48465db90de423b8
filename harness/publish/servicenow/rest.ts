import type { Connection } from '../http/connection.ts';
import { type Answer, type Ask, download, exchange } from '../http/exchange.ts';
import type { Session } from '../http/session.ts';
import { resultOf } from './answers.ts';

const PAGE = 1000;
const PAGES_AT_MOST = 20;

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
    return resultOf(await this.#answer(ask), { where, ask });
  }

  /** All rows of a list, page by page: an instance may give fewer at a time than it was asked for. */
  async rows(path: string, query: Readonly<Record<string, string>>, where: string): Promise<unknown[]> {
    const rows: unknown[] = [];
    let from: number | undefined = 0;
    for (let page = 0; page < PAGES_AT_MOST && from !== undefined; page++) {
      const paging = { sysparm_limit: String(PAGE), sysparm_offset: String(from) };
      const ask: Ask = { method: 'GET', path, query: { ...query, ...paging } };
      const answer = await this.#answer(ask);
      const result = resultOf(answer, { where, ask });
      const found: unknown[] = Array.isArray(result) ? result : [];
      rows.push(...found);
      from = nextPage(answer, from, found.length);
    }
    return rows;
  }

  async #answer(ask: Ask): Promise<Answer> {
    const answer = await exchange(this.connection, await this.#signed(ask));
    if (answer.status !== 401 || !this.#session.renew()) return answer;
    return exchange(this.connection, await this.#signed(ask));
  }

  async download(path: string): Promise<AsyncIterable<Buffer>> {
    return download(this.connection, await this.#signed({ method: 'GET', path, headers: { accept: '*/*' } }));
  }

  async #signed(ask: Ask): Promise<Ask> {
    return { ...ask, headers: { ...(await this.#session.headers()), ...ask.headers } };
  }
}

/** Where the next page begins; undefined after the last. The instance's own word counts before the number of rows. */
function nextPage({ headers }: Answer, from: number, found: number): number | undefined {
  const next = /<[^>]*[?&]sysparm_offset=(\d+)[^>]*>\s*;\s*rel="?next/i.exec(headers.link ?? '')?.[1];
  if (next !== undefined && Number(next) > from) return Number(next);
  return found >= PAGE ? from + PAGE : undefined;
}
