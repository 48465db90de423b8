import { runsOfPack, wasRunWithinOthers } from '../pack-runs.ts';
import { plain } from '../plain.ts';
import { listed, named, scenarioCount, share } from '../sentences.ts';
import { type Evidence, yesRule } from './rule.ts';

/** Every pack of the gate was run, on its own or within another's run, and every scenario of it gave a result; skipped counts as not run. */
export const everythingWasRun = yesRule('everything was run', 'all', (evidence) => {
  const missing = evidence.scenarios.filter((scenario) => scenario.outcome === 'not run');
  const sentences = [...missingPacks(evidence), ...missingScenarios(evidence, missing)];
  const total = evidence.scenarios.length;
  return {
    ok: sentences.length === 0,
    actual: `${total - missing.length} of ${total}`,
    sentence: sentences.join(' ') || `All of it was run: ${scenarioCount(total)}${within(evidence)}.`,
    scenarios: missing,
  };
});

function missingPacks({ gate, packs, runs }: Evidence): string[] {
  const unknown = gate.packs.filter((key) => !packs.some((pack) => pack.key === key));
  const unrun = packs.filter((pack) => runsOfPack(pack, runs).length === 0);
  return [
    ...(unknown.length > 0 ? [`Nothing is known of ${listed(unknown)}, which this gate asks for.`] : []),
    ...(unrun.length > 0 ? [`There is no run of ${listed(unrun.map((pack) => pack.name))}.`] : []),
  ];
}

/** `, those of Council Tax smoke among them`: no run bears that pack's name. */
function within({ packs, runs }: Evidence): string {
  const names = packs.filter((pack) => wasRunWithinOthers(pack, runs)).map((pack) => pack.name);
  return names.length === 0 ? '' : `, those of ${listed(names)} among them`;
}

function missingScenarios({ scenarios, runs }: Evidence, missing: Evidence['scenarios']): string[] {
  if (missing.length === 0) return [];
  const verb = missing.length === 1 ? 'was' : 'were';
  return [
    `${share(missing.length, scenarios.length)} ${verb} not run${because(missing, runs)}: ${named(missing)}. All must be run.`,
  ];
}

/** What kept a run from all of them, first of all that its time was up: the scenarios themselves have nothing to do with it. */
function because(missing: Evidence['scenarios'], runs: Evidence['runs']): string {
  const reasons = new Set(missing.map(({ reason }) => reason));
  const problems = runs.flatMap((run) => run.problems.map(({ message }) => plain(message)));
  const [only = ''] = reasons.size === 1 ? reasons : [];
  if (!problems.includes(only)) return '';
  return ` (${only.charAt(0).toLowerCase()}${only.slice(1).replace(/\.$/, '')})`;
}
