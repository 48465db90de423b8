import { type TestInfo, test } from '@playwright/test';
import { record } from './journal.ts';
import { type SetScene, setScene } from './set-scene.ts';
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
    const { status, error, reason } = scene.execution.outcome;
    if (status === 'skipped') test.skip(true, reason);
    if (status !== 'passed') throw error ?? new Error(reason ?? status);
  }

  /** Records what is left, runs After hooks, closes the browser's contexts and writes the attempt's last line. */
  async finish(): Promise<void> {
    const { scene } = this;
    if (scene === undefined) return;
    const { execution, host, stage } = scene;
    const before = execution.outcome.status;
    await execution.finish(this.bodyEnded ? undefined : this.whyAbandoned());
    await host.close();
    await stage.close();
    this.writeEnd(scene);
    const { status, error } = execution.outcome;
    if (before === 'passed' && status !== 'passed' && status !== 'skipped') throw error ?? new Error(status);
  }

  private get number(): number {
    return this.info.retry + 1;
  }

  private whyAbandoned(): string {
    return `The scenario did not finish within ${this.info.timeout / 1000} seconds.`;
  }

  private writeEnd({ scenario, execution, stage, started, host }: SetScene): void {
    const { status, reason } = execution.outcome;
    const now = new Date();
    const attempt = {
      number: this.number,
      worker: this.info.workerIndex,
      started: started.toISOString(),
      ended: now.toISOString(),
      durationMs: now.getTime() - started.getTime(),
      status,
      ...(reason === undefined ? {} : { reason: host.mask(reason) }),
      people: stage.taken(),
      media: [],
    };
    record(this.worker.context.folder, { type: 'attempt-end', id: scenario.id, attempt });
  }
}
