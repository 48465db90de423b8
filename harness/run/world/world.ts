import { World } from '@cucumber/cucumber';
import type { Page } from '@playwright/test';
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
}

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

  /** Keeps a value under a name for later steps. */
  keep(name: string, value: string): void {
    this.memory.set(name, value);
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
