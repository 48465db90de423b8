import { judge, type Verdict } from '../judge/index.ts';
import { environmentOf, type Project, type Release } from '../project/index.ts';
import { currentRuns } from '../prove/manual/index.ts';
import { type KeptRun, newestRunOf } from '../run/index.ts';
import { judgeInput } from './judge-input.ts';
import type { NamedGate } from './named-gate.ts';
import { ownRulesOf } from './own-rules.ts';
import { packNamed, selectPack, toRun } from './selection.ts';
import { refuseUnknownWaivers } from './waived-scenarios.ts';

/** A gate judged by the newest runs that were made for it. Runs nothing and writes nothing. */
export async function judgeAgain(
  project: Project,
  release: Release,
  gate: NamedGate,
): Promise<{ readonly verdict: Verdict; readonly runs: readonly KeptRun[] }> {
  refuseUnknownWaivers(project, release);
  const selections = gate.packs.map((name) => selectPack(project, packNamed(project, name)));
  const found = await Promise.all(
    toRun(selections).map(({ pack }) => newestRun(project, release, gate, pack.key)),
  );
  const byHand = await currentRuns(project, release.key, gate.key);
  const runs = [...found.filter((run) => run !== undefined), ...byHand.values()];
  const input = await judgeInput(project, release, gate, selections, runs);
  return { verdict: judge(input, await ownRulesOf(project, gate)), runs };
}

function newestRun(
  project: Project,
  release: Release,
  gate: NamedGate,
  pack: string,
): Promise<KeptRun | undefined> {
  const { council, environment } = environmentOf(project, gate.environment);
  return newestRunOf(
    project,
    pack,
    (run) =>
      run.release === release.key &&
      run.gate === gate.key &&
      run.council === council &&
      run.environment === environment,
  );
}
