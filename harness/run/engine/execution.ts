import type { GherkinDocument, Pickle } from '@cucumber/messages';
import type { PlannedStep, Scenario } from '../../gherkin/scenario.ts';
import type { StepIndex } from '../../gherkin/step-index.ts';
import type { CaseHook, SupportCodeLibrary } from '../../gherkin/support-types.ts';
import type { AttachmentBox } from './attachments.ts';
import type { EngineHost } from './host.ts';
import { type Outcome, worst } from './outcome.ts';
import { runHook, runStep } from './run-step.ts';
import { StepWriter } from './step-writer.ts';

/** Everything one attempt at a scenario needs. */
export interface ExecutionParts {
  readonly library: SupportCodeLibrary;
  readonly index: StepIndex;
  readonly scenario: Scenario;
  readonly document: GherkinDocument;
  readonly pickle: Pickle;
  readonly world: unknown;
  readonly attachments: AttachmentBox;
  readonly host: EngineHost;
  /** Milliseconds for a step that states none of its own; negative for no limit. */
  readonly stepLimitMs: number;
  /** Whether a failure will be tried again; told to After hooks. */
  readonly willBeRetried: boolean;
}

/**
 * One attempt at a scenario: Before hooks, steps, After hooks, in Cucumber's order and with its rules. `body` and
 * `finish` are apart because a test's time-out abandons its body: what was left is then recorded by `finish`.
 */
export class ScenarioExecution {
  private readonly parts: ExecutionParts;
  private readonly writer: StepWriter;
  private readonly outcomes: Outcome[] = [];
  private readonly left: PlannedStep[];
  private abandoned = false;

  constructor(parts: ExecutionParts) {
    this.parts = parts;
    this.writer = new StepWriter(parts.host, parts.attachments);
    this.left = [...parts.scenario.steps];
  }

  /** What the attempt came to so far. */
  get outcome(): Outcome {
    return worst(this.outcomes);
  }

  /** Runs Before hooks and steps. Never rejects: what went wrong is in {@link outcome}. */
  async body(): Promise<void> {
    for (const hook of this.hooks('before')) await this.hook('before', hook);
    while (this.left[0] !== undefined && !this.abandoned) {
      await this.step(this.left[0]);
      if (!this.abandoned) this.left.shift();
    }
  }

  /** Records the steps that never ran, then runs the After hooks. `timedOut` says why steps are left. */
  async finish(timedOut?: string): Promise<void> {
    this.abandoned = true;
    if (timedOut !== undefined) await this.closeInterrupted(timedOut);
    for (const step of this.left.splice(0)) {
      const outcome: Outcome = { status: 'skipped' };
      await this.writer.unrun(step, outcome);
    }
    for (const hook of this.hooks('after')) await this.hook('after', hook);
  }

  private hooks(kind: 'before' | 'after'): readonly CaseHook[] {
    const { library, pickle } = this.parts;
    const all =
      kind === 'before'
        ? library.beforeTestCaseHookDefinitions
        : [...library.afterTestCaseHookDefinitions].reverse();
    return all.filter((hook) => hook.appliesToTestCase(pickle));
  }

  private async hook(kind: 'before' | 'after', hook: CaseHook): Promise<void> {
    const skip = kind === 'before' && this.outcome.status !== 'passed';
    const outcome = await this.writer.hook(kind, hook.name ?? '', skip, () =>
      runHook(this.parts, hook, kind === 'after' ? this.outcome : undefined),
    );
    this.outcomes.push(outcome);
  }

  private async step(step: PlannedStep): Promise<void> {
    const outcome = await runStep(
      this.parts,
      this.writer,
      step,
      this.outcome.status !== 'passed',
      () => this.abandoned,
    );
    if (!this.abandoned) this.outcomes.push(outcome);
  }

  /** The step that the time-out caught has no record yet. */
  private async closeInterrupted(reason: string): Promise<void> {
    const step = this.left.shift();
    if (step === undefined) return;
    const outcome: Outcome = { status: 'failed', reason };
    this.outcomes.push(outcome);
    await this.writer.interrupted(step, outcome);
  }
}
