import { readLines, writeAtomic } from '../record/index.ts';
import { journalFile, type PlannedScenario, type RunEvent } from './journal.ts';
import { closeAttempt, type OpenAttempt, openAttempt, takeStep } from './open-attempt.ts';
import type { AttemptRecord, RunRecord, ScenarioRecord, ScenarioStatus } from './schema.ts';

/**
 * The run record as its journal tells it (design decision 5): whatever was finished when the run was killed is
 * in it. Throws when the journal has no `run` event.
 */
export async function projectRun(runFolder: string): Promise<RunRecord> {
  const draft = new RunDraft();
  for await (const line of readLines(journalFile(runFolder))) {
    if ('value' in line) draft.apply(line.value as RunEvent);
  }
  return draft.finish();
}

/** Writes `run.json` from the journal and returns the record. */
export async function writeRunRecord(runFolder: string): Promise<RunRecord> {
  const run = await projectRun(runFolder);
  await writeAtomic(`${runFolder}/run.json`, `${JSON.stringify(run, null, 1)}\n`);
  return run;
}

/** Passed only on a retry is flaky, which is never counted as passed (design decision 4). */
function scenarioStatus(attempts: readonly AttemptRecord[]): ScenarioStatus {
  const last = attempts.at(-1);
  if (last === undefined) return 'not run';
  const flaky = last.status === 'passed' && attempts.some((attempt) => attempt.status !== 'passed');
  return flaky ? 'flaky' : last.status;
}

interface ScenarioDraft {
  readonly planned: PlannedScenario;
  attempts: OpenAttempt[];
  /** Why it was not begun. */
  notRun?: string;
}

class RunDraft {
  private run: RunRecord | undefined;
  private readonly scenarios = new Map<string, ScenarioDraft>();
  private last = '';

  apply(event: RunEvent): void {
    this.last = event.at;
    switch (event.type) {
      case 'run':
        this.start(event);
        break;
      case 'planned':
        if (!this.scenarios.has(event.scenario.id))
          this.scenarios.set(event.scenario.id, { planned: event.scenario, attempts: [] });
        break;
      case 'attempt':
      case 'step':
      case 'attempt-end':
        this.attempt(event);
        break;
      case 'not-run':
        this.notRun(event);
        break;
      default:
        this.note(event);
    }
  }

  finish(): RunRecord {
    if (this.run === undefined) throw new Error('The journal does not begin with a run.');
    return { ...this.run, scenarios: [...this.scenarios.values()].map((draft) => this.scenario(draft)) };
  }

  /** A resumed run tells its header again: the first beginning counts, the last ending. */
  private start(event: Extract<RunEvent, { type: 'run' }>): void {
    const fresh = {
      ...event.header,
      features: event.features,
      problems: [],
      scenarios: [],
      ended: null,
      state: 'running' as const,
    };
    this.run = this.run === undefined ? fresh : withoutCauses({ ...this.run, ended: null, state: 'running' });
    for (const { attempts } of this.scenarios.values())
      for (const attempt of attempts) attempt.stopped = !attempt.finished;
  }

  private attempt(event: Extract<RunEvent, { type: 'attempt' | 'step' | 'attempt-end' }>): void {
    const draft = this.scenarios.get(event.id);
    if (draft === undefined) return;
    if (event.type === 'attempt') {
      const kept = draft.attempts.filter((one) => !one.stopped);
      draft.attempts = [...kept, openAttempt(event, kept.length + 1)];
      return;
    }
    const open = draft.attempts.at(-1);
    if (open === undefined) return;
    if (event.type === 'step') takeStep(open, event);
    else Object.assign(open, event.attempt, { number: open.number, finished: true });
  }

  private notRun({ id, reason }: Extract<RunEvent, { type: 'not-run' }>): void {
    const draft = this.scenarios.get(id);
    if (draft !== undefined) draft.notRun = reason;
  }

  private note(
    event: Extract<
      RunEvent,
      {
        type: 'causes' | 'versions' | 'browser' | 'run-hook' | 'problem' | 'end' | 'guard-proven' | 'learned';
      }
    >,
  ): void {
    const run = this.run;
    if (run === undefined) return;
    if (event.type === 'problem') run.problems.push({ where: event.where, message: event.message });
    if (event.type === 'causes') noteCauses(run, event);
    if (event.type === 'run-hook') run.hooks = [...(run.hooks ?? []), event.hook];
    if (event.type === 'browser') run.browser = { name: event.name, version: event.version };
    if (event.type === 'end') Object.assign(run, { ended: event.at, state: event.state });
    if (event.type === 'guard-proven' && run.guard !== undefined) run.guard.proven += 1;
    if (event.type === 'versions') noteVersions(run, event);
  }

  private scenario({ planned, attempts, notRun }: ScenarioDraft): ScenarioRecord {
    const all = attempts.map((attempt) => closeAttempt(attempt, this.last));
    const [closed, superseded] =
      planned.wording === undefined ? [all, []] : [all.slice(-1), all.slice(0, -1)];
    const status = scenarioStatus(closed);
    const reason =
      closed.at(-1)?.reason ??
      closed.find((attempt) => attempt.reason !== undefined)?.reason ??
      (closed.length === 0 ? notRun : undefined);
    return {
      ...planned,
      status,
      ...(reason === undefined ? {} : { reason }),
      attempts: closed,
      ...(superseded.length === 0 ? {} : { superseded }),
    };
  }
}

function noteCauses(run: RunRecord, { causes, slowed = [] }: Extract<RunEvent, { type: 'causes' }>): void {
  if (causes.length > 0) run.causes = [...causes];
  if (slowed.length > 0) run.slowed = [...slowed];
}

function noteVersions(run: RunRecord, event: Extract<RunEvent, { type: 'versions' }>): void {
  for (const application of run.applications) {
    const version = event.versions[application.key];
    if (version === undefined || application.versionSource === 'attested') continue;
    if (event.when === 'before') application.versionBefore ??= version;
    else application.versionAfter = version;
    if (version !== null) application.versionSource = 'read';
  }
}

/** What took a run down is found out again when it has gone on. */
function withoutCauses({ causes: _, slowed: __, ...run }: RunRecord): RunRecord {
  return run;
}
