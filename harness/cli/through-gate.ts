import { PublishFault } from '../errors.ts';
import { judge, type Verdict } from '../judge/index.ts';
import type { Project, Release } from '../project/index.ts';
import { openRecord, type Published } from '../publish/index.ts';
import { operatorName, type RunRecord, runFolder } from '../run/index.ts';
import { judgeInput } from './judge-input.ts';
import type { NamedGate } from './named-gate.ts';
import { type Proof, proveGate } from './prove-gate.ts';
import { publishGate } from './publish-gate.ts';
import { runPack } from './run-pack.ts';
import { packNamed, type Selection, selectPack } from './selection.ts';

export interface GateOptions {
  readonly workers?: number | undefined;
  readonly operator?: string | undefined;
  readonly seed?: number | undefined;
  /** Says what is under way. */
  readonly tell: (line: string) => void;
}

/** What taking a release through a gate left behind. */
export interface GateResult extends Proof {
  readonly verdict: Verdict;
  /** A fault where the change record could not be written: the verdict stands all the same. */
  readonly published: Published | PublishFault;
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
  // What is missing to sign in is said before the packs are run, not after.
  openRecord(project, project.settings.changeRecord.kind);
  const selections = gate.packs.map((name) => selectPack(project, packNamed(project, name)));
  const records: RunRecord[] = [];
  for (const selection of selections.filter((one) => !runsWithinAnother(one, selections)))
    records.push(await runSelection(project, release, gate, selection, options));
  const runs = records.map((record) => ({ folder: runFolder(project, record.id), record }));
  const verdict = judge(judgeInput(project, release, gate, selections, records));
  options.tell(`${verdict.decision}. Making the report and sealing the evidence …`);
  const proof = await proveGate(project, release, gate, verdict, runs);
  const { operator = operatorName(), tell } = options;
  const published = await publishGate(project, verdict, records, proof, { operator, tell }).catch(orFault);
  const interrupted = records.some((record) => record.state === 'interrupted');
  return { ...proof, verdict, published, interrupted, seconds: Math.round((Date.now() - started) / 1000) };
}

function orFault(cause: unknown): PublishFault {
  if (cause instanceof PublishFault) return cause;
  throw cause;
}

/**
 * Whether another pack of the gate runs every scenario of this one in the same way: then it needs no run of its own,
 * and the judge finds its results in the other's. Of two packs that choose the same, the first is run.
 */
function runsWithinAnother(one: Selection, all: readonly Selection[]): boolean {
  return all.some((other, at) => {
    if (other === one || other.pack.retries !== one.pack.retries) return false;
    const ids = new Set(other.chosen.map(({ id }) => id));
    const larger = other.chosen.length > one.chosen.length || at < all.indexOf(one);
    return larger && one.chosen.length > 0 && one.chosen.every(({ id }) => ids.has(id));
  });
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
