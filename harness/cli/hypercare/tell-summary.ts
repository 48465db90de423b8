import { PublishFault } from '../../errors.ts';
import { environmentOf, type Project, type Release } from '../../project/index.ts';
import { choicesOf, choicesOfSummary, meansOf, planOf, summaryPublication } from '../../publish/index.ts';
import { operatorName, type RunRecord } from '../../run/index.ts';
import { pastRuns, runsOf } from '../../run/past-runs.ts';
import { baselineOf } from '../baseline.ts';
import { gateOf } from '../named-gate.ts';
import { publishAndRecord } from '../publish/publish-and-record.ts';
import type { Period } from './due.ts';
import { type BeginLine, type HypercareLine, roundsIn } from './journal.ts';
import { type Summary, summaryOf } from './summary.ts';
import { summaryBrief, summaryShort, summaryText } from './summary-text.ts';

/** Runs before early life support that stand in for a baseline that the gate does not name. */
const RUNS_BEFORE = 10;
const LOOKED_AT = 60;

/**
 * Tells change record and people how a release has been, through the outbox: what cannot be sent now is sent with what
 * waits there. Resolves to the reference.
 */
export async function tellSummary(
  project: Project,
  release: Release,
  plan: BeginLine,
  lines: readonly HypercareLine[],
  { period, closing, tell }: { period: Period; closing: boolean; tell: (line: string) => void },
): Promise<string> {
  const summary = await summarised(project, release, plan, lines, period);
  const { timeZone } = project.settings;
  const about = { releaseName: release.name, timeZone, everyMs: plan.everyMs, closing };
  const publication = summaryPublication({
    release,
    gate: plan.gate,
    decision: summary.last?.decision ?? 'NO-GO',
    at: period.to,
    brief: summaryBrief(summary, about),
    lines: summaryShort(summary, about),
    text: summaryText(summary, about),
  });
  const choices = choicesOfSummary(choicesOf(publication, project.settings));
  const outgoing = planOf(publication, choices, project.paths.records);
  const means = meansOf(project, outgoing.target, () => {});
  tell(publication.workNote.trimEnd());
  try {
    const { warnings = [] } = await publishAndRecord(project, outgoing, means, operatorName());
    for (const warning of warnings) tell(`Note: ${warning}`);
  } catch (cause) {
    if (!(cause instanceof PublishFault)) throw cause;
    tell(`NOT PUBLISHED: ${cause.message} It waits in the outbox: uat publish --pending`);
  }
  return outgoing.reference;
}

async function summarised(
  project: Project,
  release: Release,
  plan: BeginLine,
  lines: readonly HypercareLine[],
  period: Period,
): Promise<Summary> {
  const rounds = roundsIn(lines).filter(({ at }) => at >= period.from && at < period.to);
  const { reports } = project.paths;
  const gate = gateOf(release, plan.gate);
  const named = await baselineOf(project, gate.baseline);
  const baseline = named.runs.length > 0 ? named.runs : runsBefore(project, lines, gate.environment);
  const runs = runsOf(
    reports,
    rounds.flatMap((round) => round.runs),
  );
  return summaryOf({ plan, lines, period, waivers: release.waivers, runs, baseline });
}

/** In the same place, before the first beginning. */
function* runsBefore(project: Project, lines: readonly HypercareLine[], named: string): Generator<RunRecord> {
  const begun = lines.find(({ type }) => type === 'begin')?.at;
  const { council, environment } = environmentOf(project, named);
  let left = RUNS_BEFORE;
  for (const run of pastRuns(project.paths.reports, LOOKED_AT, begun)) {
    if (run.council !== council || run.environment !== environment) continue;
    yield run;
    if (--left === 0) return;
  }
}
