import type { TestInfo } from '@playwright/test';
import { applicationOf } from '../gherkin/application-of.ts';
import { isWorse, type Outcome } from './engine/outcome.ts';
import { expectFailure } from './expected-failure.ts';
import { record } from './journal.ts';
import { markFinal } from './no-retry.ts';
import type { Media } from './schema.ts';
import { type SetScene, setScene } from './set-scene.ts';
import { whyStopped } from './standing/stop-early.ts';
import { whyTooLate } from './unattended.ts';
import type { Worker } from './worker.ts';

/** One attempt at one scenario in a Playwright worker, from the first journal line to the last. */
export class ScenarioRun {
  private readonly worker: Worker;
  private readonly info: TestInfo;
  private scene: SetScene | undefined;
  private bodyEnded = false;

  constructor(worker: Worker, info: TestInfo) {
    this.worker = worker;
    this.info = info;
  }

  /** Runs hooks and steps. Rejects, so that the runner counts a failure, unless the scenario passed or was skipped. */
  async run(uri: string, hash: string, index: number): Promise<void> {
    const { unusable } = this.worker;
    this.info.skip(unusable !== undefined, unusable?.message);
    const stopped = this.whyStopped();
    if (stopped !== undefined) {
      this.notRun(uri, hash, index, stopped);
      return;
    }
    const scene = setScene(this.worker, this.info, uri, hash, index);
    this.scene = scene;
    record(this.worker.context.folder, {
      type: 'attempt',
      id: scene.scenario.id,
      number: this.number,
      worker: this.info.workerIndex,
    });
    if (!scene.refused) await scene.execution.body();
    this.bodyEnded = true;
    this.tell(scene.execution);
  }

  /** Records what is left, runs After hooks, closes the browser's contexts and writes the attempt's last line. */
  async finish(): Promise<void> {
    const { scene } = this;
    if (scene === undefined) return;
    const { execution, host, stage, traces, tally } = scene;
    const before = execution.outcome;
    await execution.finish(this.bodyEnded ? undefined : await this.whyAbandoned(scene));
    const red = !['passed', 'skipped'].includes(execution.outcome.status);
    const media = await traces.end(red);
    await host.close();
    await stage.close();
    // A page may send something as it is left.
    const unsaid = tally.untold();
    if (unsaid !== undefined) execution.spoil({ status: 'blocked', reason: unsaid.message, error: unsaid });
    // Without its last line the attempt counts as not ended, and a resumed run plays the scenario again.
    if (this.info.status === 'interrupted') return;
    this.writeEnd(scene, media);
    this.tellOthers(scene);
    const { outcome } = execution;
    if (outcome.status === 'skipped' || !isWorse(outcome, before)) return;
    this.tell(execution);
  }

  private whyStopped(): string | undefined {
    const { context, notes } = this.worker;
    const { stopEarly, begun, unattended } = context;
    const late = whyTooLate(unattended, Date.now());
    if (late !== undefined || stopEarly === null || stopEarly === undefined) return late;
    return whyStopped(stopEarly, notes.read(), { begun: Date.parse(begun ?? ''), now: Date.now() });
  }

  /** No attempt begins: a scenario that has none is not run. */
  private notRun(uri: string, hash: string, index: number, reason: string): void {
    const id = this.worker.feature(uri, hash).scenarios[index]?.id ?? '';
    record(this.worker.context.folder, { type: 'not-run', id, reason });
    this.info.skip(true, reason);
  }

  /** Tells the runner, which knows passed, skipped and failed. */
  private tell(execution: SetScene['execution']): void {
    const { outcome } = execution;
    const { status, error, reason } = outcome;
    if (status === 'passed') return;
    this.info.skip(status === 'skipped', reason);
    markFinal(this.info, outcome);
    expectFailure(this.info, execution);
    throw error ?? new Error(reason ?? status);
  }

  private get number(): number {
    return this.info.retry + 1;
  }

  /** A body that did not come to its end: its time was up, or code that nobody waits for threw meanwhile. */
  private async whyAbandoned({ host }: SetScene): Promise<Outcome> {
    const { status, error, timeout } = this.info;
    if (status === 'interrupted') return { status: 'blocked', reason: 'The run was stopped meanwhile.' };
    if (status !== 'timedOut' && error !== undefined)
      return host.explain(Object.assign(new Error(error.message), { stack: error.stack }));
    return { status: 'failed', reason: `The scenario did not finish within ${timeout / 1000} seconds.` };
  }

  /** What this attempt met, so that others need not wait for the same. */
  private tellOthers({ scenario, execution, host }: SetScene): void {
    const { status, reason, trouble } = execution.outcome;
    if (status !== 'passed' && status !== 'failed' && status !== 'blocked') return;
    this.worker.notes.add({
      scenario: scenario.id,
      application: applicationOf(this.worker.project, scenario) ?? null,
      status,
      ...(trouble === undefined ? {} : { trouble: host.maskTrouble(trouble) }),
      ...(reason === undefined ? {} : { reason: host.mask(reason) }),
    });
  }

  private writeEnd(
    { scenario, execution, stage, started, host, tally }: SetScene,
    media: readonly Media[],
  ): void {
    const { context } = this.worker;
    const { status, reason, trouble } = execution.outcome;
    const now = new Date();
    const attempt = {
      number: this.number,
      worker: this.info.workerIndex,
      started: started.toISOString(),
      ended: now.toISOString(),
      durationMs: now.getTime() - started.getTime(),
      status,
      ...(reason === undefined ? {} : { reason: host.mask(reason) }),
      ...(trouble === undefined ? {} : { trouble: host.maskTrouble(trouble) }),
      people: stage.taken(),
      media: [...media],
      ...(context.header.guard === undefined ? {} : { guard: tally.record((text) => host.mask(text)) }),
    };
    record(context.folder, { type: 'attempt-end', id: scenario.id, attempt });
  }
}
