import path from 'node:path';
import type { Verdict } from '../judge/index.ts';
import type { Project, Release } from '../project/index.ts';
import { allureReport } from '../prove/allure/index.ts';
import {
  type Dossier,
  makeDossier,
  type RunToProve,
  recordIn,
  type SealedEvidence,
  sealEvidence,
  sealOf,
  signOffsFor,
} from '../prove/index.ts';
import { findBrowser, launchOptions } from '../run/index.ts';
import type { NamedGate } from './named-gate.ts';

/** Everything that stands up a year later, and the report to read today. */
export interface Proof {
  /** The report's folder and single file. */
  readonly report: { readonly folder: string; readonly singleFile: string };
  readonly evidence: SealedEvidence;
  readonly dossier: Dossier;
}

/** What is there before anybody decides. */
export type Sealed = Pick<Proof, 'report' | 'evidence'>;

/** Makes the report and seals the evidence: nothing that is signed later changes it (design decision 10). */
export async function sealGate(
  project: Project,
  release: Release,
  gate: NamedGate,
  runs: readonly RunToProve[],
): Promise<Sealed> {
  const report = await makeReport(project, release, gate, runs);
  const out = path.join(project.paths.records, 'packs');
  const about = aboutProject(project);
  const evidence = await sealEvidence({
    project: about,
    release,
    gate,
    runs,
    allure: report.singleFile,
    out,
    packBytes: project.settings.packBytes,
  });
  return { report, evidence };
}

/** Makes the documents of the decision about sealed evidence, with the sign-offs given so far. */
export async function proveGate(
  project: Project,
  release: Release,
  gate: NamedGate,
  verdict: Verdict,
  runs: readonly RunToProve[],
  sealed: Sealed,
): Promise<Proof> {
  const { evidence } = sealed;
  const manifestA = evidence.manifestSha256;
  const signOffs = await signOffsFor(project, release, gate, { manifestA, runs });
  const made = await recordIn(evidence.folder);
  const before = made && { basis: made.basis };
  const seal = await sealOf({ project, release, gate, manifestA, verdict, runs, signOffs, ...before });
  const browser = launchOptions(findBrowser());
  const about = aboutProject(project);
  const { packBytes } = project.settings;
  return {
    ...sealed,
    dossier: await makeDossier({ project: about, verdict, runs, evidence, browser, seal, packBytes }),
  };
}

/** The parts of a project that proving needs. */
export function aboutProject({ root, settings }: Project) {
  const { name, timeZone, links } = settings;
  return { root, name, timeZone, links };
}

async function makeReport(
  project: Project,
  release: Release,
  gate: NamedGate,
  runs: readonly RunToProve[],
): Promise<Proof['report']> {
  const folder = path.join(project.paths.reports, 'allure', `${release.key}-${gate.key}`);
  const singleFile = `${folder}.html`;
  const { links } = project.settings;
  const history = path.join(project.paths.reports, 'allure', 'history.jsonl');
  await allureReport({ title: `${release.name}: ${gate.key}`, runs, folder, singleFile, history, links });
  return { folder, singleFile };
}
