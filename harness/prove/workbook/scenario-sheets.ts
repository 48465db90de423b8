import { plain } from '../../judge/index.ts';
import type { AttemptRecord, Media, StepRecord } from '../../run/schema.ts';
import type { DecisionFacts } from '../decisions.ts';
import { isShown, type ProvenScenario, peopleOf, picturesOf, spanOf, stepText } from '../proven.ts';
import { wallClock } from '../times.ts';
import { linkToPicture, pictureName } from './picture-link.ts';
import type { SummaryFacts } from './summary-sheet.ts';
import type { Column } from './table-sheet.ts';

const SECONDS = '0.0';
const TEXT_IN_CELL = 4000;

export function scenarioColumns({ timeZone, leftOut, decisions }: SummaryFacts): Column<ProvenScenario>[] {
  const waived = waivedIds(decisions);
  const at = (utc: string | undefined) => (utc === undefined ? null : wallClock(utc, timeZone));
  return [
    { header: 'Scenario', width: 18, value: ({ scenario }) => scenario.id },
    { header: 'Title', width: 48, value: ({ scenario }) => plain(scenario.title) },
    { header: 'Result', width: 15, value: ({ outcome }) => outcome },
    { header: 'Reason', width: 60, value: ({ reason }) => reason },
    { header: 'Waived', width: 9, value: ({ scenario }) => (waived.has(scenario.id) ? 'waived' : '') },
    { header: 'Risk', width: 10, value: ({ scenario }) => scenario.risk ?? '' },
    { header: 'Requirements', width: 18, value: ({ scenario }) => scenario.requirements.join(', ') },
    { header: 'Application', width: 18, value: applicationName },
    { header: 'Feature', width: 30, value: ({ scenario }) => plain(scenario.featureTitle) },
    { header: 'Rule', width: 30, value: ({ scenario }) => plain(scenario.rule ?? '') },
    { header: 'People', width: 32, value: ({ scenario }) => peopleOf(scenario).join('\n') },
    { header: 'Started', width: 20, value: ({ scenario }) => at(spanOf(scenario)?.started) },
    { header: 'Ended', width: 20, onScreen: true, value: ({ scenario }) => at(spanOf(scenario)?.ended) },
    { header: 'Seconds', width: 10, value: ({ scenario }) => secondsOf(scenario.attempts), format: SECONDS },
    { header: 'Attempts', width: 10, value: ({ scenario }) => scenario.attempts.length },
    { header: 'Done by', width: 12, value: ({ run }) => (run.manual === undefined ? 'browser' : 'hand') },
    {
      header: 'Last screenshot',
      width: 18,
      value: (proven) => pictureName(lastPicture(proven)),
      link: (proven) => linkToPicture(lastPicture(proven), leftOut),
    },
    { header: 'Tags', width: 30, value: ({ scenario }) => scenario.tags.join(' ') },
    { header: 'Where', width: 44, value: ({ scenario }) => `${scenario.feature}:${scenario.line}` },
    { header: 'Pack', width: 26, value: ({ run }) => run.pack.name },
    { header: 'Run', width: 48, value: ({ run }) => run.id },
  ];
}

/** One step of one attempt. */
export interface StepRow {
  readonly proven: ProvenScenario;
  readonly attempt: AttemptRecord;
  readonly step: StepRecord;
  /** `3` among the steps that are shown, from 1; `3.1` is the first that a phrase stands for. */
  readonly number: number | string;
}

export function* stepRows(scenarios: Iterable<ProvenScenario>): Generator<StepRow> {
  for (const proven of scenarios) {
    for (const attempt of proven.scenario.attempts) {
      const steps = attempt.steps.filter(isShown);
      for (const [at, step] of steps.entries()) yield* withInner({ proven, attempt, step, number: at + 1 });
    }
  }
}

function* withInner(row: StepRow): Generator<StepRow> {
  yield row;
  for (const [at, step] of (row.step.steps ?? []).entries())
    yield* withInner({ ...row, step, number: `${row.number}.${at + 1}` });
}

export function stepColumns({ timeZone, leftOut }: SummaryFacts): Column<StepRow>[] {
  return [
    { header: 'Scenario', width: 18, value: ({ proven }) => proven.scenario.id },
    { header: 'Attempt', width: 9, value: ({ attempt }) => attempt.number },
    { header: 'Step', width: 8, value: ({ number }) => number },
    { header: 'Text', width: 64, value: ({ step }) => stepText(step) },
    { header: 'Table or text', width: 40, value: ({ step }) => argumentOf(step) },
    { header: 'Result', width: 13, value: ({ step }) => step.status },
    { header: 'Reason or note', width: 60, value: ({ step }) => plain(step.reason ?? step.note ?? '') },
    { header: 'Started', width: 20, value: ({ step }) => wallClock(step.started, timeZone) },
    { header: 'Seconds', width: 10, value: ({ step }) => step.durationMs / 1000, format: SECONDS },
    {
      header: 'Screenshot',
      width: 18,
      onScreen: true,
      value: ({ step }) => pictureName(picturesOf(step).at(-1)),
      link: ({ step }) => linkToPicture(picturesOf(step).at(-1), leftOut),
    },
    { header: 'Pictures in the evidence', width: 92, value: ({ step }) => picturePaths(step) },
  ];
}

function waivedIds(decisions: DecisionFacts | undefined): ReadonlySet<string> {
  const standing = (decisions?.waivers ?? []).filter(({ state }) => state === 'in use');
  return new Set(standing.flatMap(({ scenarios }) => scenarios));
}

function lastPicture({ scenario }: ProvenScenario): Media | undefined {
  return scenario.attempts.at(-1)?.steps.flatMap(picturesOf).at(-1);
}

function applicationName({ run, scenario }: ProvenScenario): string {
  const known = run.applications.find((application) => application.key === scenario.application);
  return plain(known?.name ?? scenario.application ?? 'several');
}

function secondsOf(attempts: readonly AttemptRecord[]): number {
  return attempts.reduce((sum, attempt) => sum + attempt.durationMs, 0) / 1000;
}

function argumentOf(step: StepRecord): string {
  const rows = (step.table ?? []).map((row) => `| ${row.map(plain).join(' | ')} |`);
  return [...rows, ...(step.docString === undefined ? [] : [step.docString])]
    .join('\n')
    .slice(0, TEXT_IN_CELL);
}

function picturePaths(step: StepRecord): string {
  return picturesOf(step)
    .map((media) => `evidence/${media.path}`)
    .join('\n');
}
