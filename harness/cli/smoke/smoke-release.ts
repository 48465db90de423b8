import { Interrupted, PublishFault } from '../../errors.ts';
import { judge } from '../../judge/index.ts';
import type { Project, Release } from '../../project/index.ts';
import { alertOf } from '../../prove/index.ts';
import { operatorName, type RunRecord, runFolder } from '../../run/index.ts';
import { keepReadiness } from '../../run/ready/kept-reports.ts';
import { checkReadiness } from '../../run/ready/ready.ts';
import type { ReadyReport } from '../../run/ready/report.ts';
import { shutOutIn } from '../../run/unattended.ts';
import { judgeInput } from '../judge-input.ts';
import { manualWork } from '../manual-work.ts';
import type { NamedGate } from '../named-gate.ts';
import { proveAndPublish } from '../prove-and-publish.ts';
import { changeRecordChecks } from '../ready-change-record.ts';
import { type Selection, toRun } from '../selection.ts';
import { byHand, prepare, runSelection } from '../through-gate.ts';
import { type Budget, budgetOf } from './budget.ts';
import { forgetSessions } from './fresh-sessions.ts';
import { exitCodeOf, type Judged, type SmokeOptions, type SmokeOutcome, type Stage } from './outcome.ts';
import { gateLine, notifyLine, packsLine, publishLine, readyLine } from './stage-lines.ts';
import { tellUnpublished, unpublished } from './tell-unpublished.ts';

/**
 * Takes a release through a gate where nobody is there: ready → packs → gate → publish → notify. What is not ready stops
 * nothing, and a pack that cannot be run is a NO-GO. The project's server must have been started and the lock taken.
 * Throws ProjectFault for what is wrong before anything is run, Interrupted where the signal says so.
 */
export async function smokeRelease(
  project: Project,
  release: Release,
  gate: NamedGate,
  options: SmokeOptions,
): Promise<SmokeOutcome> {
  const smoke = new Smoke(project, release, gate, options);
  return smoke.take();
}

class Smoke {
  private readonly project: Project;
  private readonly release: Release;
  private readonly gate: NamedGate;
  private readonly options: SmokeOptions;
  private readonly budget: Budget;
  private readonly timings: Partial<Record<Stage, number>> = {};
  private since = Date.now();

  constructor(project: Project, release: Release, gate: NamedGate, options: SmokeOptions) {
    this.project = project;
    this.release = release;
    this.gate = gate;
    this.options = options;
    this.budget = budgetOf(options.withinMs ?? gate.withinMs);
  }

  async take(): Promise<SmokeOutcome> {
    const { project, release, gate, options } = this;
    const { ownRules, selections } = await prepare(project, release, gate);
    const ready = await this.unlessStopped(() => this.ready());
    const records = await this.packs(readyFirst(toRun(selections), ready), ready);
    const operator = options.operator ?? operatorName();
    records.push(...(await byHand(manualWork(project, release, gate, selections), { operator })));
    const runs = records.map((record) => ({ folder: runFolder(project, record.id), record }));
    const verdict = judge(await judgeInput(project, release, gate, selections, runs), ownRules);
    const alert = alertOf(verdict, release, project.settings.timeZone);
    const judged: Judged = { verdict, alert, records, ready };
    this.tell('gate', gateLine(verdict, alert));
    const proof = await this.unlessStopped(() => this.publish(judged, runs, operator));
    const { key } = gate;
    const exitCode = exitCodeOf(judged, proof);
    return { ...judged, release: release.key, gate: key, proof, timings: this.timings, exitCode };
  }

  /** Null where looking itself went wrong: the packs tell all the same. */
  private async ready(): Promise<ReadyReport | null> {
    const { project, release, gate, budget } = this;
    const applications = Object.keys(release.applications);
    const further = changeRecordChecks(project, release);
    const request = {
      environment: gate.environment,
      applications,
      release,
      further,
      limitMs: budget.readyMs,
    };
    try {
      const report = await checkReadiness(project, request);
      await keepReadiness(project.paths.reports, report);
      this.tell('ready', readyLine(report));
      return report;
    } catch (error) {
      this.tell('ready', `could not be looked at: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }

  private async packs(selections: readonly Selection[], ready: ReadyReport | null): Promise<RunRecord[]> {
    const { project, release, gate, options, budget } = this;
    const records: RunRecord[] = [];
    const applications = selections.flatMap(({ pack }) => pack.applications);
    forgetSessions(project, applications, gate.environment);
    const unattended = {
      until: budget.runsUntil,
      timeIsUp: budget.timeIsUp,
      heldBack: options.heldBack ?? [],
      shutOut: ready === null ? [] : shutOutIn(ready),
    };
    for (const selection of selections) {
      const { operator, workers, progress } = options;
      const how = { operator, workers, unattended, tell: progress };
      records.push(await runSelection(project, release, gate, selection, how));
      this.refuseStopped();
    }
    this.tell('packs', packsLine(records));
    return records;
  }

  private async publish(
    judged: Judged,
    runs: Parameters<typeof proveAndPublish>[4],
    operator: string,
  ): Promise<SmokeOutcome['proof']> {
    const { project, release, gate, options, budget } = this;
    const outlet = (await options.outlet?.(judged)) ?? 'publish and notify';
    if (outlet === 'keep') return undefined;
    const notify = outlet === 'publish and notify';
    const how = { operator, tell: options.progress, notify, keepTryingMs: budget.publishMs() };
    const { published } = await proveAndPublish(project, release, gate, judged.verdict, runs, how).catch(
      (cause: unknown) => ({ published: unpublished(cause, judged) }),
    );
    this.tell('publish', publishLine({ published }));
    // A fault of the outbox's own says whom it told.
    const isLost = published instanceof PublishFault && published.people === undefined;
    const told = notify && isLost ? await tellUnpublished(project, judged, published) : published;
    if (notify) this.tell('notify', notifyLine({ published: told }));
    return { published: told, isKept: !isLost };
  }

  private tell(stage: Stage, said: string): void {
    const now = Date.now();
    this.timings[stage] = now - this.since;
    this.since = now;
    this.options.tell(stage, said.replace(/\s+/g, ' '));
  }

  private refuseStopped(): void {
    if (this.options.signal?.aborted) throw stopped(this.release, this.gate);
  }

  private async unlessStopped<T>(begin: () => Promise<T>): Promise<T> {
    const { signal } = this.options;
    this.refuseStopped();
    const work = begin();
    if (signal === undefined) return work;
    let stop = () => {};
    const stopping = new Promise<never>((_resolve, reject) => {
      stop = () => reject(stopped(this.release, this.gate));
      signal.addEventListener('abort', stop);
    });
    return Promise.race([work, stopping]).finally(() => signal.removeEventListener('abort', stop));
  }
}

/** Packs of applications in which something is in the way come last: they take longest to tell nothing. */
function readyFirst(selections: readonly Selection[], ready: ReadyReport | null): Selection[] {
  const failed = (ready?.checks ?? []).filter(({ status }) => status === 'failed');
  const doubtful = new Set(failed.map(({ application }) => application));
  const rank = ({ pack }: Selection) => (pack.applications.some((key) => doubtful.has(key)) ? 1 : 0);
  return [...selections].sort((one, other) => rank(one) - rank(other));
}

function stopped(release: Release, gate: NamedGate): Interrupted {
  return new Interrupted({
    where: `${release.key}, gate ${gate.key}`,
    wrong: 'it was stopped before its verdict was published',
    next: 'Run it again. What waits in the outbox is published then',
  });
}
