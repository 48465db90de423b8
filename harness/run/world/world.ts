import { World } from '@cucumber/cucumber';
import type { Page } from '@playwright/test';
import type { Application } from '../../project/index.ts';
import type { SyntheticPeople } from './people.ts';

/** The application that a scenario is about, as steps see it. */
export interface ApplicationUnderTest {
  readonly key: string;
  readonly name: string;
  readonly address: string;
  readonly environment: string;
  readonly council: string;
}

/** What the run room gives the World; steps go through {@link UatWorld} instead. */
export interface Stage {
  readonly application: ApplicationUnderTest;
  readonly people: SyntheticPeople;
  page(): Page;
  signInAs(persona: string, options: { application?: string; own?: boolean }): Promise<Page>;
  signOut(): Promise<void>;
  open(path: string): Promise<Page>;
  workIn(page: Page): Promise<void>;
  allowTime(ms: number): void;
  readonly surroundings: Surroundings;
}

/** What the project says about what a scenario works with. */
export interface Surroundings {
  /** Taught by the application's YAML, `on the page`. */
  readonly onThePage: OnThePage;
  /** Milliseconds to wait for what is not there: less than a step's limit, so that the step can say what is missing. */
  readonly patienceMs: number;
  /** ISO date in the project's time zone. */
  readonly today: string;
  /** Absolute folder of the files that scenarios upload. */
  readonly files: string;
  /** data/values.yaml */
  readonly values: ReadonlyMap<string, string>;
}

type OnThePage = Application['onThePage'];

/** `this` in every step. */
export class UatWorld extends World {
  private readonly stage: Stage;
  private readonly memory = new Map<string, string>();

  constructor(options: ConstructorParameters<typeof World>[0] & { stage: Stage }) {
    super(options);
    this.stage = options.stage;
  }

  /** The page of the person who is at work now. Throws a plain sentence when nobody has signed in or opened one. */
  get page(): Page {
    return this.stage.page();
  }

  get application(): ApplicationUnderTest {
    return this.stage.application;
  }

  /** Invented people and references that are this scenario's alone. */
  get people(): SyntheticPeople {
    return this.stage.people;
  }

  /** Signs in as a persona, or changes over to one who signed in earlier in this scenario. */
  signInAs(persona: string, application?: string): Promise<Page> {
    return this.stage.signInAs(persona, application === undefined ? {} : { application });
  }

  /** Signs in with a session of its own, which the scenario may sign out of or let time out. */
  signInApartAs(persona: string, application?: string): Promise<Page> {
    return this.stage.signInAs(
      persona,
      application === undefined ? { own: true } : { application, own: true },
    );
  }

  /** Leaves the application for good; only a session of the scenario's own may be left. */
  signOut(): Promise<void> {
    return this.stage.signOut();
  }

  /** Opens a path of the application, for the person at work or, when nobody signed in, for anybody. */
  open(path: string): Promise<Page> {
    return this.stage.open(path);
  }

  /** Goes on in another window of the same person: what steps do, and what evidence shows, happens there from now on. */
  workIn(page: Page): Promise<void> {
    return this.stage.workIn(page);
  }

  /** Lets the scenario take longer than its limit, by so many milliseconds: for a step that waits for a batch. */
  allowTime(ms: number): void {
    this.stage.allowTime(ms);
  }

  /** What the project's files say about what the scenario works with. */
  get surroundings(): Surroundings {
    return this.stage.surroundings;
  }

  /** Keeps a value under a name for later steps. */
  keep(name: string, value: string): void {
    this.memory.set(name, value);
  }

  /** What was kept so far, by name. */
  get kept(): ReadonlyMap<string, string> {
    return this.memory;
  }

  /** A kept value. Throws a plain sentence that lists what was kept. */
  recall(name: string): string {
    const value = this.memory.get(name);
    if (value !== undefined) return value;
    const kept = [...this.memory.keys()].join(', ') || 'nothing';
    throw new Error(`No value was kept as "${name}". Kept so far: ${kept}.`);
  }

  /** `REF-7KQ2M9`: a reference that no other scenario and no other run uses. */
  unique(prefix: string): string {
    return this.stage.people.unique(prefix);
  }
}
