import { judge, type SignOffFact, type Verdict } from '../judge/index.ts';
import type { Project, Release } from '../project/index.ts';
import { type DecidedPack, type Dossier, makeDossier, sealOf } from '../prove/index.ts';
import { findBrowser, launchOptions } from '../run/index.ts';
import { judgeInput } from './judge-input.ts';
import type { NamedGate } from './named-gate.ts';
import { noteVerdict } from './note-verdict.ts';
import { ownRulesOf } from './own-rules.ts';
import { aboutProject } from './prove-gate.ts';
import { packNamed, selectPack } from './selection.ts';

/** The verdict on evidence that was sealed before, with the sign-offs given since. */
export async function judgePack(
  project: Project,
  release: Release,
  gate: NamedGate,
  { runs }: Pick<DecidedPack, 'runs'>,
  signOffs: readonly SignOffFact[],
): Promise<Verdict> {
  const selections = gate.packs.map((name) => selectPack(project, packNamed(project, name)));
  const input = await judgeInput(project, release, gate, selections, runs);
  return judge({ ...input, signOffs }, await ownRulesOf(project, gate));
}

/** Makes the dossier again around the same evidence, and notes the verdict in the ledger. */
export async function proveAgain(
  project: Project,
  release: Release,
  gate: NamedGate,
  { evidence, runs, record }: DecidedPack,
  decided: { readonly verdict: Verdict; readonly signOffs: readonly SignOffFact[]; readonly by: string },
): Promise<Dossier> {
  const { verdict, signOffs, by } = decided;
  const manifestA = evidence.manifestSha256;
  const seal = await sealOf({
    project,
    release,
    gate,
    manifestA,
    verdict,
    runs,
    signOffs,
    basis: record.basis,
  });
  const browser = launchOptions(findBrowser());
  const dossier = await makeDossier({
    project: aboutProject(project),
    verdict,
    runs,
    evidence,
    browser,
    seal,
  });
  await noteVerdict(project, verdict, { manifestA, manifestB: dossier.manifestSha256 }, by);
  return dossier;
}
