import type { RunRecord } from '../run/schema.ts';
import type { RuleSettings } from './input.ts';
import { withOverrides } from './overrides.ts';
import { plain } from './plain.ts';
import { reasonsOf } from './reasons.ts';
import { OF_THE_RELEASE } from './rules/index.ts';
import type { Evidence } from './rules/rule.ts';
import { countsOf } from './scenarios.ts';
import type { JudgedApplication, VerdictOverride } from './schema.ts';

/**
 * A verdict for each application of the release, by the gate's rules over what concerns it alone. Overrides count as they
 * were judged for the whole release, so that no application's line contradicts the verdict.
 */
export function judgedApplications(
  evidence: Evidence,
  overrides: readonly VerdictOverride[],
): JudgedApplication[] {
  return Object.entries(evidence.release.applications).map(([key, { from, to }]) => {
    const own = concerning(key, evidence);
    return {
      key,
      name: applicationName(key, evidence.runs),
      from,
      to,
      tested: versionTested(key, evidence.runs),
      classOfData: recordsOf(key, evidence.runs)[0]?.classOfData ?? null,
      decision: decisionOn(own, overrides),
      counts: countsOf(own.scenarios),
    };
  });
}

function decisionOn(own: Evidence, overrides: readonly VerdictOverride[]): JudgedApplication['decision'] {
  const reasons = withOverrides(reasonsOf(own), overrides);
  if (reasons.some(({ outcome }) => outcome === 'fail')) return 'NO-GO';
  const rests = [...reasons, ...own.scenarios].some(
    ({ outcome }) => outcome === 'overridden' || outcome === 'waived',
  );
  return rests ? 'GO WITH CONDITIONS' : 'GO';
}

export function applicationName(key: string, runs: readonly RunRecord[]): string {
  return plain(recordsOf(key, runs)[0]?.name ?? key);
}

function concerning(key: string, evidence: Evidence): Evidence {
  const { release, gate, packs, runs, scenarios } = evidence;
  const version = release.applications[key];
  const mine = packs.filter((pack) => pack.planned.some((planned) => planned.application === key));
  return {
    ...evidence,
    release: { ...release, applications: version ? { [key]: version } : {} },
    gate: {
      ...gate,
      packs: mine.map((pack) => pack.key),
      rules: ownRulesOf(gate.rules),
      ownRules: {},
      signOffs: [],
    },
    signOffs: [],
    packs: mine.map((pack) => ({ ...pack, planned: pack.planned.filter((one) => one.application === key) })),
    runs: runs.filter((run) => mine.some((pack) => pack.key === run.pack.key)).map((run) => onlyOf(key, run)),
    scenarios: scenarios.filter((scenario) => scenario.application === key),
    waivers: evidence.waivers.filter(({ scenario }) =>
      scenarios.some((one) => one.application === key && one.id.split('/')[0] === scenario.split('/')[0]),
    ),
  };
}

/** The rules that an application can answer for itself. */
function ownRulesOf(rules: RuleSettings): RuleSettings {
  const entries = Object.entries(rules).filter(([id]) => !OF_THE_RELEASE.some((rule) => rule.id === id));
  return Object.fromEntries(entries);
}

function onlyOf(key: string, run: RunRecord): RunRecord {
  return { ...run, scenarios: run.scenarios.filter((scenario) => scenario.application === key) };
}

function versionTested(key: string, runs: readonly RunRecord[]): string | null {
  const versions = recordsOf(key, runs).flatMap((one) => [one.versionBefore, one.versionAfter]);
  const [first = null, ...others] = [...new Set(versions)];
  return others.length > 0 || first === null ? null : plain(first);
}

function recordsOf(key: string, runs: readonly RunRecord[]) {
  return runs.flatMap((run) => run.applications.filter((application) => application.key === key));
}
