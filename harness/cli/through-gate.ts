import { judge, type Verdict } from '../judge/index.ts';
import type { Project, Release } from '../project/index.ts';
import { operatorName, type RunRecord, runFolder } from '../run/index.ts';
import { judgeInput } from './judge-input.ts';
import type { NamedGate } from './named-gate.ts';
import { ownRulesOf } from './own-rules.ts';
import { type Published, proveAndPublish } from './prove-and-publish.ts';
import { runPack } from './run-pack.ts';
import { packNamed, type Selection, selectPack, toRun } from './selection.ts';
import { refuseUnknownWaivers } from './waived-scenarios.ts';

export interface GateOptions {
  readonly workers?: number | undefined;
  readonly operator?: string | undefined;
  readonly seed?: number | undefined;
  /** Says what is under way. */
  readonly tell: (line: string) => void;
}

/** What taking a release through a gate left behind. */
export interface GateResult extends Published {
  readonly verdict: Verdict;
  /** Whether somebody stopped one of the runs. */
  readonly interrupted: boolean;
  readonly seconds: number;
}

/** Takes a release through one gate: run → judge → prove → publish. The project's server must have been started. */
export async function takeThroughGate(
  project: Project,
  release: Release,
  gate: NamedGate,
  options: GateOptions,
): Promise<GateResult> {
  const started = Date.now();
  refuseUnknownWaivers(project, release);
  const ownRules = await ownRulesOf(project, gate);
  const selections = gate.packs.map((name) => selectPack(project, packNamed(project, name)));
  const records: RunRecord[] = [];
  for (const selection of toRun(selections))
    records.push(await runSelection(project, release, gate, selection, options));
  const runs = records.map((record) => ({ folder: runFolder(project, record.id), record }));
  const verdict = judge(await judgeInput(project, release, gate, selections, runs), ownRules);
  options.tell(`${verdict.decision}. Making the report and sealing the evidence …`);
  const operator = options.operator ?? operatorName();
  const proof = await proveAndPublish(project, release, gate, verdict, runs, operator, { fresh: true });
  const interrupted = records.some((record) => record.state === 'interrupted');
  return { ...proof, verdict, interrupted, seconds: Math.round((Date.now() - started) / 1000) };
}

async function runSelection(
  project: Project,
  release: Release,
  gate: NamedGate,
  selection: Selection,
  options: GateOptions,
): Promise<RunRecord> {
  const { pack, chosen, tags } = selection;
  options.tell(`Running ${pack.name} on ${gate.environment}: ${chosen.length} scenarios …`);
  const { workers, operator, seed } = options;
  const about = { release: release.key, gate: gate.key, change: release.change };
  const { environment } = gate;
  return runPack(project, pack, chosen, {
    environment,
    workers,
    operator,
    seed,
    selection: tags,
    release: about,
  });
}
