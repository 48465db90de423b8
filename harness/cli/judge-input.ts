import { applicationOf } from '../gherkin/application-of.ts';
import { isDraft, isManual, riskOf, type Scenario } from '../gherkin/scenario.ts';
import type { Hypercare, JudgeInput, PackToJudge, Readiness } from '../judge/index.ts';
import { environmentOf, type Project, type Release, utcOf } from '../project/index.ts';
import type { RunToProve } from '../prove/index.ts';
import { newestReadiness } from '../run/ready/kept-reports.ts';
import { baselineOf } from './baseline.ts';
import { whole } from './hypercare/due.ts';
import { hypercareFile, planIn, readHypercare } from './hypercare/journal.ts';
import { isRed } from './hypercare/state.ts';
import { summaryOf } from './hypercare/summary.ts';
import type { NamedGate } from './named-gate.ts';
import { newerRunFault } from './newer-run.ts';
import { previousGate } from './previous-gate.ts';
import { recordsFault } from './records-fault.ts';
import type { Selection } from './selection.ts';
import { signOffsFor } from './sign-offs-for.ts';

/** What the judge needs to know of a gate, its packs as they choose today, the runs, and what speaks of them. */
export async function judgeInput(
  project: Project,
  release: Release,
  gate: NamedGate,
  selections: readonly Selection[],
  runs: readonly RunToProve[],
): Promise<JudgeInput> {
  const { timeZone, waivers } = project.settings;
  const now = new Date();
  return {
    release: releaseToJudge(project, release, gate),
    gate,
    packs: selections.map((selection) => packToJudge(project, selection)),
    runs: runs.map(({ record }) => record),
    now,
    timeZone,
    signOffs: await signOffsFor(project, release, gate, { runs }),
    baseline: await baselineOf(project, gate.baseline),
    previousGate: await previousGate(project, release, gate),
    defects: project.defects,
    waiverPolicy: waivers.policy,
    readiness: readinessOf(project, release, gate),
    recordsFault:
      (await recordsFault(project, now)) ?? (await newerRunFault(project, release, gate, idsOf(runs))),
    hypercare: await hypercareOf(project, release),
  };
}

function idsOf(runs: readonly RunToProve[]): string[] {
  return runs.map(({ record }) => record.id);
}

function readinessOf(project: Project, release: Release, gate: NamedGate): Readiness | null {
  const { council, environment } = environmentOf(project, gate.environment);
  const applications = Object.keys(release.applications);
  const found = newestReadiness(project.paths.reports, { council, environment, applications });
  if (found === undefined) return null;
  const failed = found.checks.filter(({ status }) => status === 'failed');
  return {
    at: found.at,
    failed: failed.map(
      ({ application, check, said }) => `${application ?? 'this machine'}, ${check}: ${said}`,
    ),
  };
}

async function hypercareOf(project: Project, release: Release): Promise<Hypercare | null> {
  const lines = await readHypercare(hypercareFile(project, release.key));
  const plan = planIn(lines);
  if (plan === undefined) return null;
  const period = { ...whole(plan, lines), day: '' };
  const found = summaryOf({ plan, lines, period, waivers: [], runs: [], baseline: [] });
  const { made, expected, last, applications } = found;
  const red = last !== undefined && isRed(last) ? last.brief : null;
  return { until: plan.until, made, expected, red, applications };
}

/** The release, its times in UTC. */
function releaseToJudge(project: Project, release: Release, gate: NamedGate): JudgeInput['release'] {
  const { timeZone } = project.settings;
  const { council } = environmentOf(project, gate.environment);
  const inUtc = (span: { from: string; to: string }) => ({
    from: utcOf(span.from, timeZone),
    to: utcOf(span.to, timeZone),
  });
  return {
    ...release,
    council,
    window: release.window && inUtc(release.window),
    freezes: release.freezes.map((freeze) => ({ ...freeze, ...inUtc(freeze) })),
  };
}

function packToJudge(project: Project, { pack, chosen, manual, leftOut }: Selection): PackToJudge {
  const { key, name, sha256, rules } = pack;
  return {
    key,
    name,
    sha256,
    planned: [...chosen, ...manual].map((scenario) => ({
      ...named(project, scenario),
      manual: isManual(scenario),
    })),
    leftOut: leftOut.map((scenario) => ({
      ...named(project, scenario),
      why: whyLeftOut(scenario, pack.name),
      draft: isDraft(scenario),
    })),
    rules,
  };
}

function named(project: Project, scenario: Scenario) {
  const { id, title, tags } = scenario;
  return { id, title, application: applicationOf(project, scenario) ?? null, risk: riskOf(tags) };
}

function whyLeftOut(scenario: Scenario, pack: string): string {
  return isDraft(scenario) ? 'It is a draft: its steps are not built yet.' : `${pack} leaves it out.`;
}
