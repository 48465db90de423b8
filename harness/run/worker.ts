import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { type ParsedFeature, parseFeature } from '../gherkin/parse.ts';
import { planFeature } from '../gherkin/plan.ts';
import type { Scenario } from '../gherkin/scenario.ts';
import { indexSteps, type StepIndex } from '../gherkin/step-index.ts';
import { stubHash } from '../gherkin/stub.ts';
import { loadSteps } from '../gherkin/support.ts';
import type { Definition, SupportCodeLibrary } from '../gherkin/support-types.ts';
import { loadProject, type Project } from '../project/index.ts';
import { currentContext, type RunContext } from './context.ts';
import { callDefinition } from './engine/user-code.ts';
import { record } from './journal.ts';
import { MediaStore } from './media-store.ts';
import { RUNTIME_URL } from './runtime-url.ts';

interface LoadedFeature {
  readonly parsed: ParsedFeature;
  readonly scenarios: readonly Scenario[];
}

/** What one worker process keeps from scenario to scenario. */
export class Worker {
  readonly context: RunContext;
  readonly project: Project;
  readonly library: SupportCodeLibrary;
  readonly index: StepIndex;
  readonly store: MediaStore;
  readonly browser: Browser;
  readonly number: number;
  private readonly features = new Map<string, LoadedFeature>();

  private constructor(parts: Pick<Worker, 'context' | 'project' | 'library' | 'browser' | 'number'>) {
    this.context = parts.context;
    this.project = parts.project;
    this.library = parts.library;
    this.browser = parts.browser;
    this.number = parts.number;
    this.index = indexSteps(parts.library.stepDefinitions);
    this.store = new MediaStore(parts.context.folder);
  }

  static async start(browser: () => Promise<Browser>, number: number): Promise<Worker> {
    const context = currentContext();
    const project = loadProject(context.projectDir);
    const library = await loadSteps(context.projectDir, context.sharedSteps);
    return new Worker({ context, project, library, browser: await browser(), number });
  }

  /** Runs BeforeAll hooks, or AfterAll hooks in reverse. Rejects with the first error, after recording it. */
  async runHooks(kind: 'BeforeAll' | 'AfterAll'): Promise<void> {
    const { beforeTestRunHookDefinitions: before, afterTestRunHookDefinitions: after } = this.library;
    const hooks = kind === 'BeforeAll' ? before : [...after].reverse();
    for (const hook of hooks) await this.runHook(kind, hook);
  }

  /** A feature as it was when its stub was written. Throws when the file has changed since. */
  feature(uri: string, hash: string): LoadedFeature {
    const known = this.features.get(uri);
    if (known) return known;
    const text = readFileSync(path.join(this.context.projectDir, uri), 'utf8');
    if (stubHash(RUNTIME_URL, uri, text) !== hash) {
      throw new Error(`${uri} was changed while the run was under way. Run it again.`);
    }
    const parsed = parseFeature(uri, text);
    const loaded = { parsed, scenarios: planFeature(parsed) };
    this.features.set(uri, loaded);
    return loaded;
  }

  private async runHook(kind: string, hook: Definition): Promise<void> {
    const world = { parameters: structuredClone(this.context.worldParameters) };
    try {
      await callDefinition(hook, { world }, this.context.stepLimitMs);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      record(this.context.folder, { type: 'problem', where: `${kind} (${hook.uri}:${hook.line})`, message });
      throw error;
    }
  }
}
