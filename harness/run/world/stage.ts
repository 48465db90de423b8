import type { Browser, Page } from '@playwright/test';
import { deploymentAddress, type Project, resolveAccount, resolveDeployment } from '../../project/index.ts';
import { serverAddresses } from '../context.ts';
import { openPage } from '../page-ahead.ts';
import type { AttemptRecord } from '../schema.ts';
import { placeSigns } from '../seats/place-signs.ts';
import { type Seat, takeSeat } from '../seats/seat.ts';
import { forAnybody } from '../seats/with-credentials.ts';
import { requireStanding } from '../standing/require-standing.ts';
import type { Notes } from '../standing/standing.ts';
import { leave } from './leave.ts';
import type { SyntheticPeople } from './people.ts';
import { surroundingsOf } from './surroundings.ts';
import type { ApplicationUnderTest, Stage, Surroundings } from './world.ts';

export interface StageParts {
  readonly project: Project;
  readonly browser: () => Promise<Browser>;
  readonly environment: string;
  /** The scenario's application, or undefined for a journey or where the project has none. */
  readonly applicationKey: string | undefined;
  readonly people: SyntheticPeople;
  readonly worker: number;
  /** What this run's workers have met so far. */
  readonly notes: Notes;
  /** Told of each page that a person gets to work with, the newest last. */
  readonly onPage: (page: Page) => Promise<void>;
  readonly stepLimitMs: number;
  /** Lets the scenario take so many milliseconds longer. */
  readonly allowTime: (ms: number) => void;
}

/** The people of one attempt at a scenario and the pages they work in. */
export class BrowserStage implements Stage {
  readonly people: SyntheticPeople;
  private readonly parts: StageParts;
  private readonly seats: Seat[] = [];
  private anybody: Page | undefined;
  private current: Page | undefined;

  constructor(parts: StageParts) {
    this.parts = parts;
    this.people = parts.people;
  }

  get application(): ApplicationUnderTest {
    return this.applicationNamed(undefined);
  }

  page(): Page {
    if (this.current === undefined) {
      throw new Error('Nobody is at work yet. Begin with a step such as: Given I am signed in as a "…".');
    }
    return this.newestPage(this.current);
  }

  async signInAs(
    persona: string,
    { application, own = false }: { application?: string; own?: boolean },
  ): Promise<Page> {
    const target = this.applicationNamed(application);
    const seated = this.seats.find(
      (seat) => seat.persona === persona && seat.application === target.key && !own,
    );
    if (seated === undefined) this.seats.push(await this.newSeat(persona, target, own));
    const seat = seated ?? this.seats.at(-1);
    if (seat === undefined) throw new Error(`No seat for ${persona}.`);
    await this.show(seat.page);
    return seat.page;
  }

  async signOut(): Promise<void> {
    if (this.seatAt(this.current)?.own !== true) {
      throw new Error(
        'This session is shared with other scenarios. Begin with: Given I am signed in as a "…" in a session of my own.',
      );
    }
    await leave(this.page());
  }

  async open(path: string): Promise<Page> {
    const page = this.current ?? (await this.anybodysPage());
    const url = new URL(path, `${this.addressFor(page)}/`).href;
    // Without a referrer some applications take a changing address for a forged request, and warn of it.
    const isSame = page.url().startsWith(new URL(url).origin);
    await page.goto(url, isSame ? { referer: page.url() } : {});
    return page;
  }

  workIn(page: Page): Promise<void> {
    return this.show(page);
  }

  allowTime(ms: number): void {
    this.parts.allowTime(ms);
  }

  get surroundings(): Surroundings {
    const { project, applicationKey, stepLimitMs } = this.parts;
    return surroundingsOf(project, this.seatAt(this.current)?.application ?? applicationKey, stepLimitMs);
  }

  /** Whether somebody works in that page with a session that other scenarios share. */
  isAtWork(page: Page): boolean {
    return this.seatAt(page)?.own === false;
  }

  /** Who took part, for the record. */
  taken(): AttemptRecord['people'] {
    return this.seats.map(({ persona, application, username }) => ({
      persona,
      application,
      account: username,
    }));
  }

  async close(): Promise<void> {
    const closing = [...this.seats.map((seat) => seat.close()), this.anybody?.context().close()];
    await Promise.all(closing.map((done) => done?.catch(() => {})));
  }

  private async newSeat(persona: string, target: ApplicationUnderTest, own: boolean): Promise<Seat> {
    const { project, browser, worker, notes } = this.parts;
    const application = project.applications.get(target.key);
    if (application === undefined) throw new Error(`${target.key} is not an application.`);
    const account = resolveAccount(project, persona, target.key);
    await requireStanding(notes, target, persona);
    return takeSeat({
      root: project.root,
      browser: await browser(),
      application,
      address: target.address,
      place: placeSigns(project, application, resolveDeployment(project, target.key, this.parts.environment)),
      account,
      worker,
      own,
    });
  }

  private async anybodysPage(): Promise<Page> {
    const { notes, browser: start, project } = this.parts;
    await requireStanding(notes, this.application);
    this.anybody = await openPage(await start(), forAnybody(project, this.application));
    await this.show(this.anybody);
    return this.anybody;
  }

  private async show(page: Page): Promise<void> {
    this.current = page;
    await this.parts.onPage(page);
  }

  /** A window that the application opened is where the person works until it is closed. */
  private newestPage(page: Page): Page {
    const pages = page.context().pages();
    return page.isClosed() ? (pages.at(-1) ?? page) : page;
  }

  private addressFor(page: Page): string {
    return this.seatAt(page)?.address ?? this.application.address;
  }

  /** Whose session the page shows: a window that the application opened belongs to whoever was at work. */
  private seatAt(page: Page | undefined): Seat | undefined {
    return this.seats.find((seat) => seat.context === page?.context());
  }

  private applicationNamed(name: string | undefined): ApplicationUnderTest {
    const { project, environment, applicationKey } = this.parts;
    const key = name === undefined ? applicationKey : keyOf(project, name);
    if (key === undefined)
      throw new Error('This scenario belongs to no application: say which one to sign in to.');
    const deployment = resolveDeployment(project, key, environment);
    const address = deploymentAddress(deployment, serverAddresses());
    const { council } = deployment;
    return {
      key,
      name: project.applications.get(key)?.name ?? key,
      address,
      environment: deployment.environment,
      council,
    };
  }
}

function keyOf(project: Project, name: string): string {
  const wanted = name.toLowerCase();
  const found = [...project.applications.values()].find(
    (one) => one.key === wanted || one.name.toLowerCase() === wanted,
  );
  return found?.key ?? name;
}
