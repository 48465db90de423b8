import type { PlannedStep } from '../../gherkin/scenario.ts';
import type { CaseHook } from '../../gherkin/support-types.ts';
import type { ExecutionParts } from './execution-parts.ts';
import { type Outcome, worst } from './outcome.ts';
import { runHook, runStep } from './run-step.ts';
import { StepWriter } from './step-writer.ts';
import { isCodeRunning } from './user-code.ts';

/** What the body still has to do, in order. */
type Item =
  | { readonly kind: 'before'; readonly hook: CaseHook }
  | { readonly kind: 'step'; readonly step: PlannedStep };

/** A scenario that says nothing must not pass: no evidence is never a pass (design decision 4). */
const EMPTY: Outcome = { status: 'pending', reason: 'This scenario has no steps yet.' };

/**
 * One attempt at a scenario: Before hooks, steps, After hooks, in Cucumber's order and with its rules. `body` and
 * `finish` are apart because a test's time-out abandons its body: what was left is then recorded by `finish`.
 */
export class ScenarioExecution {
  private readonly parts: ExecutionParts;
  private readonly writer: StepWriter;
  private readonly outcomes: Outcome[] = [];
  private readonly left: Item[];
  private underWay = false;
  private abandoned = false;
  private refused = false;

  constructor(parts: ExecutionParts) {
    this.parts = parts;
    this.writer = new StepWriter(parts.host, parts.attachments);
    const { library, pickle, scenario } = parts;
    const hooks = library.beforeTestCaseHookDefinitions.filter((hook) => hook.appliesToTestCase(pickle));
    this.left = [
      ...hooks.map((hook): Item => ({ kind: 'before', hook })),
      ...scenario.steps.map((step): Item => ({ kind: 'step', step })),
    ];
  }

  /** What the attempt came to so far. */
  get outcome(): Outcome {
    return this.parts.scenario.steps.length === 0 ? worst([...this.outcomes, EMPTY]) : this.soFar;
  }

  private get soFar(): Outcome {
    return worst(this.outcomes);
  }

  /** Whether code of the scenario goes on by itself, because its time was up. */
  get goesOn(): boolean {
    return isCodeRunning(this.parts.world);
  }

  /** Keeps the scenario from starting: {@link finish} then records all of it as skipped and runs no hook. */
  refuse(reason: string): void {
    this.refused = true;
    this.outcomes.push({ status: 'skipped', reason });
  }

  /** Runs Before hooks and steps. Never rejects: what went wrong is in {@link outcome}. */
  async body(): Promise<void> {
    while (this.left[0] !== undefined && !this.refused) {
      this.underWay = true;
      const outcome = await this.run(this.left[0]);
      if (this.abandoned) return;
      this.underWay = false;
      this.outcomes.push(outcome);
      this.left.shift();
    }
  }

  /**
   * Records what never ran, then runs the After hooks. `caught` is what became of the step or hook that was under way
   * when the body was abandoned; leave it out where the body ended by itself.
   */
  async finish(caught?: Outcome): Promise<void> {
    this.abandoned = true;
    if (caught !== undefined) await this.closeInterrupted(caught);
    for (const item of this.left.splice(0)) await this.skip(item);
    if (this.refused) return;
    const { library, pickle } = this.parts;
    const hooks = [...library.afterTestCaseHookDefinitions].reverse();
    for (const hook of hooks.filter((one) => one.appliesToTestCase(pickle)))
      this.outcomes.push(await this.afterHook(hook));
  }

  /** Something that belongs to no step went wrong after the last one. */
  spoil(outcome: Outcome): void {
    this.outcomes.push(outcome);
  }

  private run(item: Item): Promise<Outcome> {
    const abandoned = () => this.abandoned;
    const { status } = this.soFar;
    if (item.kind === 'step') return runStep(this.parts, this.writer, item.step, status, abandoned);
    if (status !== 'passed') return this.skip(item);
    const { hook } = item;
    return this.writer.hook('before', hook.name, () => runHook(this.parts, hook, undefined), abandoned);
  }

  private afterHook(hook: CaseHook): Promise<Outcome> {
    return this.writer.hook(
      'after',
      hook.name,
      () => runHook(this.parts, hook, this.outcome),
      () => false,
    );
  }

  private skip(item: Item): Promise<Outcome> {
    const skipped: Outcome = { status: 'skipped' };
    return item.kind === 'step'
      ? this.writer.unrun(item.step, skipped)
      : this.writer.unrunHook('before', item.hook.name, skipped);
  }

  /** What was under way when the body was abandoned has no record yet. */
  private async closeInterrupted(caught: Outcome): Promise<void> {
    this.outcomes.push(caught);
    if (!this.underWay) return;
    const item = this.left.shift();
    if (item?.kind === 'step') await this.writer.interrupted(item.step, caught);
    else await this.writer.interruptedHook('before', item?.hook.name, caught);
  }
}
