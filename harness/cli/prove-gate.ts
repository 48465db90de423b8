import path from 'node:path';
import type { Verdict } from '../judge/index.ts';
import type { Project, Release } from '../project/index.ts';
import { allureReport } from '../prove/allure/index.ts';
import {
  type Dossier,
  makeDossier,
  type RunToProve,
  type SealedEvidence,
  sealEvidence,
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

/** Makes the report, seals the evidence, then makes the documents of the decision (design decision 10). */
export async function proveGate(
  project: Project,
  release: Release,
  gate: NamedGate,
  verdict: Verdict,
  runs: readonly RunToProve[],
): Promise<Proof> {
  const { name, timeZone, links, packBytes } = project.settings;
  const about = { root: project.root, name, timeZone, links };
  const report = await makeReport(project, release, gate, runs);
  const out = path.join(project.paths.records, 'packs');
  const evidence = await sealEvidence({
    project: about,
    release,
    gate,
    runs,
    allure: report.singleFile,
    out,
    packBytes,
  });
  const browser = launchOptions(findBrowser());
  const dossier = await makeDossier({ project: about, verdict, runs, evidence, browser, packBytes });
  return { report, evidence, dossier };
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
