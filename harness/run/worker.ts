import type { Browser } from '@playwright/test';
import { parseFeatureFile, readFeature } from '../gherkin/features.ts';
import type { ParsedFeature } from '../gherkin/parse.ts';
import { planFeature } from '../gherkin/plan.ts';
import type { Scenario } from '../gherkin/scenario.ts';
import { type StepScope, scopeSteps } from '../gherkin/step-scope.ts';
import { stubHash } from '../gherkin/stub.ts';
import { loadSteps } from '../gherkin/support.ts';
import type { SupportCodeLibrary } from '../gherkin/support-types.ts';
import { loadProject, type Project } from '../project/index.ts';
import { currentContext, type RunContext } from './context.ts';
import { GuardNotProven } from './guard/proof.ts';
import { setGuard } from './guard/set-guard.ts';
import { MediaStore } from './media-store.ts';
import { runRunHooks } from './run-hooks.ts';
import { RUNTIME_URL } from './runtime-url.ts';
import { maskingFor } from './screen/masking.ts';
import { Notes } from './standing/standing.ts';

interface LoadedFeature {
  readonly parsed: ParsedFeature;
  readonly scenarios: readonly Scenario[];
}

/** Cucumber's own limit of a step, in milliseconds: too short for a browser, so it stands for "none was set". */
const CUCUMBER_LIMIT_MS = 5_000;

/** What one worker process keeps from scenario to scenario. */
export class Worker {
  readonly context: RunContext;
  readonly project: Project;
  readonly library: SupportCodeLibrary;
  readonly steps: StepScope;
  readonly store: MediaStore;
  /** What this run's workers have met so far. */
  readonly notes: Notes;
  /** The worker's browser, started when it is first asked for: a scenario without a page needs none. */
  readonly browser: () => Promise<Browser>;
  readonly number: number;
  /** Whether Playwright itself was told to trace, as its UI mode does: such a trace is not masked. */
  readonly runnerTraces: boolean;
  /** Why a BeforeAll hook failed: then no scenario may start. */
  unusable: Error | undefined;
  /** Id of the scenario under way. */
  scenario = '';
  /** Why no browser may be used: tried once, it stays so for the run. */
  private unguarded: GuardNotProven | undefined;
  private readonly features = new Map<string, LoadedFeature>();

  private constructor(
    parts: Pick<Worker, 'context' | 'project' | 'library' | 'browser' | 'number' | 'runnerTraces'>,
  ) {
    this.context = parts.context;
    this.project = parts.project;
    this.library = parts.library;
    this.browser = parts.browser;
    this.number = parts.number;
    this.runnerTraces = parts.runnerTraces;
    this.steps = scopeSteps(parts.library.stepDefinitions, [...parts.project.applications.keys()]);
    this.store = new MediaStore(parts.context.folder);
    this.notes = new Notes(parts.context.folder);
  }

  /** Loads the project's steps and runs the BeforeAll hooks. `browser` starts a browser or hands out the one there is. */
  static async start(
    browser: () => Promise<Browser>,
    number: number,
    runnerTraces: boolean,
  ): Promise<Worker> {
    const context = currentContext();
    const project = loadProject(context.projectDir);
    const library = await loadSteps(context.projectDir, context.sharedSteps);
    const worker = new Worker({ context, project, library, browser, number, runnerTraces });
    worker.unusable = await runRunHooks(worker, 'before-all');
    return worker;
  }

  /** Runs the AfterAll hooks. Rejects when one failed, or when a BeforeAll hook had: the run must not end well. */
  async end(): Promise<void> {
    const failed = await runRunHooks(this, 'after-all');
    if (this.unusable ?? failed) throw this.unusable ?? failed;
  }

  /** Guards a browser that has just been started, where the run must not write. Throws {@link GuardNotProven}. */
  async guard(browser: Browser): Promise<void> {
    if (this.unguarded !== undefined) throw this.unguarded;
    const { context, project, number } = this;
    const { text: mask } = maskingFor(project, this.place, undefined);
    try {
      await setGuard(browser, { context, project, number, scenario: () => this.scenario, mask });
    } catch (error) {
      if (error instanceof GuardNotProven) this.unguarded = error;
      throw error;
    }
  }

  /** `council/environment` */
  get place(): string {
    const { council, environment } = this.context.header;
    return `${council}/${environment}`;
  }

  /** Milliseconds: what a step file set with setDefaultTimeout, else the project's own. */
  get stepLimitMs(): number {
    const { defaultTimeout } = this.library;
    return defaultTimeout === CUCUMBER_LIMIT_MS ? this.context.stepLimitMs : defaultTimeout;
  }

  /** A feature as it was when its stub was written. Throws when the file has changed since. */
  feature(uri: string, hash: string): LoadedFeature {
    const known = this.features.get(uri);
    if (known) return known;
    const file = readFeature(this.context.projectDir, uri);
    if (stubHash(RUNTIME_URL, file) !== hash) {
      throw new Error(
        `${uri} or an example file of it was changed while the run was under way. Run it again.`,
      );
    }
    const parsed = parseFeatureFile(file);
    const loaded = { parsed, scenarios: planFeature(parsed) };
    this.features.set(uri, loaded);
    return loaded;
  }
}
