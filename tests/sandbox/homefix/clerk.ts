import type { FastifyInstance } from 'fastify';
import { buildHomefix } from '../../../sandbox/homefix/app.ts';
import { type EditionName, loadEdition } from '../../../sandbox/kit/changes.ts';
import { PASSWORD } from '../password.ts';

const HOME = '100990000007';

/** One person at work with Homefix over HTTP: keeps the cookie and the number of the page, as a browser does. */
export class Clerk {
  page = '';
  private readonly address: string;
  private cookie = '';

  constructor(address: string) {
    this.address = address;
  }

  async signIn(username: string, password = PASSWORD): Promise<this> {
    await this.send('/sign-in', { txtUser: username, txtPassword: password });
    return this;
  }

  open(path: string): Promise<string> {
    return this.send(path);
  }

  /** Posts the form of the page shown last. */
  post(path: string, event: string, fields: Record<string, string> = {}, argument = ''): Promise<string> {
    const number = /name="__PAGE" value="(\d+)"/.exec(this.page)?.[1] ?? '';
    return this.send(path, { __EVENTTARGET: event, __EVENTARGUMENT: argument, __PAGE: number, ...fields });
  }

  /** What stands beside a caption of the page shown last. */
  value(caption: string): string {
    const cell = new RegExp(`<td class="cap">${caption}</td><td class="(?:val|ctl)">([^<]*)`).exec(this.page);
    return cell?.[1] ?? `no ${caption}`;
  }

  /** What the native dialog before the page says. */
  get alert(): string {
    return /^<script>alert\("(.*)"\);<\/script>/.exec(this.page)?.[1] ?? '';
  }

  get title(): string {
    return /<td class="title">([^<]*)/.exec(this.page)?.[1] ?? 'no title';
  }

  /** Raises a repair and returns its job number; empty when Homefix refused. */
  async raise(
    entered: Partial<
      Record<'trade' | 'priority' | 'location' | 'reported' | 'description' | 'uprn', string>
    > = {},
  ) {
    await this.open('/find');
    await this.post('/find', 'choose', {}, entered.uprn ?? HOME);
    await this.open('/raise');
    await this.post('/raise', 'save', {
      cboTrade: entered.trade ?? 'Plumbing',
      cboPriority: entered.priority ?? 'Routine',
      cboLocation: entered.location ?? 'Kitchen',
      txtDescription: entered.description ?? 'Tap drips',
      txtReported: entered.reported ?? '23/11/2026',
    });
    return this.title === 'Repair details' ? this.value('Job (?:No|number)') : '';
  }

  async openRepair(jobNumber: string): Promise<void> {
    await this.open('/jobs');
    await this.post('/jobs', 'find', { txtJob: jobNumber });
  }

  /** Completes the current repair at a cost such as `95.00`. */
  async complete(cost: string, completed = '23/11/2026'): Promise<void> {
    await this.open('/complete');
    await this.post('/complete', 'save', { txtCost: cost, txtCompleted: completed });
  }

  async statusOf(jobNumber: string): Promise<string> {
    await this.openRepair(jobNumber);
    return this.value('Status');
  }

  /** Books the first appointment offered and returns its key: trade|day|part|operative. */
  async appoint(): Promise<string> {
    await this.open('/appoint');
    const slot = this.offers()[0] ?? '';
    await this.post('/appoint', 'optSlot', { optSlot: slot });
    await this.post('/appoint', 'save', { optSlot: slot });
    return slot;
  }

  offers(): string[] {
    return [...this.page.matchAll(/name="optSlot" value="([^"]*)"/g)].map((match) => match[1] ?? '');
  }

  /** Sends a contractor's file with those lines and a trailer that agrees, or the one given. */
  async sendFile(reference: string, lines: readonly string[], trailer?: string): Promise<void> {
    const total = lines.reduce((sum, line) => sum + Number(line.split(',')[2]), 0).toFixed(2);
    const text = [`HEADER,KLS,${reference}`, ...lines, trailer ?? `TRAILER,${lines.length},${total}`].join(
      '\r\n',
    );
    await this.open('/import');
    await this.post('/import', 'load', { filFile: text });
  }

  private async send(path: string, fields?: Record<string, string>): Promise<string> {
    const body = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {};
    const response = await fetch(`${this.address}${path}`, {
      ...body,
      headers: { cookie: this.cookie },
      redirect: 'manual',
    });
    const given = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    if (given.length) this.cookie = given.at(-1) ?? '';
    const to = response.headers.get('location');
    if (to) return this.send(to);
    this.page = await response.text();
    return this.page;
  }
}

export interface Office {
  readonly address: string;
  clerk(username: string): Promise<Clerk>;
  close(): Promise<void>;
}

/** Homefix in one edition, on a port of its own, with fresh records. */
export async function openOffice(edition: EditionName): Promise<Office> {
  const app: FastifyInstance = buildHomefix(loadEdition('homefix', edition));
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    address,
    clerk: (username) => new Clerk(address).signIn(username),
    close: () => app.close(),
  };
}
