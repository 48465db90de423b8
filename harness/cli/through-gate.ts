import { judge, type Verdict } from '../judge/index.ts';
import type { Project, Release } from '../project/index.ts';
import { type ManualWork, takeIn } from '../prove/manual/index.ts';
import { openRecord } from '../publish/index.ts';
import { operatorName, type RunRecord, runFolder } from '../run/index.ts';
import type { Unattended } from '../run/unattended.ts';
import { judgeInput } from './judge-input.ts';
import { manualWork } from './manual-work.ts';
import type { NamedGate } from './named-gate.ts';
import { ownRulesOf } from './own-rules.ts';
import { type Published, proveAndPublish } from './prove-and-publish.ts';
import { sealGate } from './prove-gate.ts';
import { runPack } from './run-pack.ts';
import { signAsSamples } from './sample-sign-offs.ts';
import { packNamed, type Selection, selectPack, toRun } from './selection.ts';
import { unproved } from './still-to-publish.ts';
import { refuseUnknownWaivers } from './waived-scenarios.ts';

export interface GateOptions {
  readonly workers?: number | undefined;
  readonly operator?: string | undefined;
  /** `application=version`, each vouched for by the operator. */
  readonly attest?: readonly string[] | undefined;
  readonly seed?: number | undefined;
  /** Where nobody is there to see it. */
  readonly unattended?: Unattended | undefined;
  /** Whether the project's sample signers sign, with keys that prove nothing. */
  readonly sampleSignatures?: boolean | undefined;
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

/**
 * Takes a release through one gate, for which everything is `prepared`: run → judge → prove → publish. The project's
 * server must have been started.
 */
export async function takeThroughGate(
  project: Project,
  release: Release,
  gate: NamedGate,
  { ownRules, selections }: Prepared,
  options: GateOptions,
): Promise<GateResult> {
  const started = Date.now();
  const records: RunRecord[] = [];
  for (const selection of toRun(selections))
    records.push(await runSelection(project, release, gate, selection, options));
  records.push(...(await byHand(manualWork(project, release, gate, selections), options)));
  const runs = records.map((record) => ({ folder: runFolder(project, record.id), record }));
  const before = judge(await judgeInput(project, release, gate, selections, runs), ownRules);
  options.tell(
    `${before.readyToSign ? 'Ready to sign' : before.decision}. Making the report and sealing the evidence …`,
  );
  const prove = async () => {
    const sealed = await sealGate(project, release, gate, runs);
    if (options.sampleSignatures === true)
      await signAsSamples(project, release, gate, before, { ...sealed, runs });
    const verdict = judge(await judgeInput(project, release, gate, selections, runs), ownRules);
    const { operator = operatorName(), tell } = options;
    const how = { operator, tell, sealed };
    return { ...(await proveAndPublish(project, release, gate, verdict, runs, how)), verdict };
  };
  const proof = await prove().catch((cause: unknown) => {
    throw unproved(cause, before, options.tell);
  });
  const interrupted = records.some((record) => record.state === 'interrupted');
  return { ...proof, interrupted, seconds: Math.round((Date.now() - started) / 1000) };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** As {@link prepare}; what is missing to sign in to the change record is said before the packs are run, too. */
export async function prepareRelease(project: Project, release: Release, gate: NamedGate): Promise<Prepared> {
  openRecord(project, project.settings.changeRecord.kind);
  return prepare(project, release, gate);
}

/** What judging a gate needs beside its runs; throws what is wrong with it before anything is run. */
export async function prepare(project: Project, release: Release, gate: NamedGate) {
  refuseUnknownWaivers(project, release);
  const ownRules = await ownRulesOf(project, gate);
  const selections = gate.packs.map((name) => selectPack(project, packNamed(project, name)));
  return { ownRules, selections };
}

/** What people found by hand, as it stands: results for an earlier wording no longer count. */
export async function byHand(
  work: ManualWork,
  { operator }: Pick<GateOptions, 'operator'>,
): Promise<RunRecord[]> {
  const how = { operator: operator ?? operatorName(), picturesConfirmed: false };
  return (await takeIn(work, how)).runs.map(({ record }) => record);
}

/** Runs a pack for a gate. */
export async function runSelection(
  project: Project,
  release: Release,
  gate: NamedGate,
  selection: Selection,
  options: GateOptions,
): Promise<RunRecord> {
  const { pack, chosen, tags } = selection;
  const count = chosen.length === 1 ? '1 scenario' : `${chosen.length} scenarios`;
  options.tell(`Running ${pack.name} on ${gate.environment}: ${count} …`);
  const { workers, operator, attest, seed, unattended } = options;
  const about = { release: release.key, gate: gate.key, change: release.change };
  const { environment } = gate;
  return runPack(project, pack, chosen, {
    environment,
    workers,
    operator,
    attest,
    seed,
    selection: tags,
    unattended,
    release: about,
  });
}
