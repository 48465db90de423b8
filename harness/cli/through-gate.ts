import path from 'node:path';
import { judge, type Verdict } from '../judge/index.ts';
import type { GateDefinition, Project, Release } from '../project/index.ts';
import { allureReport } from '../prove/allure/index.ts';
import { type RunToProve, sealEvidence } from '../prove/index.ts';
import { type RunRecord, runFolder } from '../run/index.ts';
import { judgeInput } from './judge-input.ts';
import { runPack } from './run-pack.ts';
import { packNamed, type Selection, selectPack } from './selection.ts';

/** A gate with its name. */
export type NamedGate = GateDefinition & { readonly key: string };

export interface GateOptions {
  readonly workers?: number | undefined;
  readonly operator?: string | undefined;
  readonly seed?: number | undefined;
  /** Says what is under way. */
  readonly tell: (line: string) => void;
}

/** What a release left behind, with the paths a person wants to open. */
export interface GateResult {
  readonly verdict: Verdict;
  readonly seconds: number;
  readonly report: string;
  readonly evidence: string;
}

/** Takes a release through one gate: run → judge → report → seal. The project's server must have been started. */
export async function takeThroughGate(
  project: Project,
  release: Release,
  gate: NamedGate,
  options: GateOptions,
): Promise<GateResult> {
  const started = Date.now();
  const selections = gate.packs.map((name) => selectPack(project, packNamed(project, name)));
  const records: RunRecord[] = [];
  for (const selection of selections)
    records.push(await runSelection(project, release, gate, selection, options));
  const runs = records.map((record) => ({ folder: runFolder(project, record.id), record }));
  const verdict = judge(judgeInput(project, release, gate, selections, records));
  options.tell('Making the report …');
  const allure = await makeReport(project, release, gate, runs);
  options.tell('Sealing the evidence …');
  const sealed = await sealEvidence({
    project: { root: project.root, name: project.settings.name, timeZone: project.settings.timeZone },
    release,
    gate,
    runs,
    allure: allure.singleFile,
    out: path.join(project.paths.records, 'packs'),
  });
  const seconds = Math.round((Date.now() - started) / 1000);
  return { verdict, seconds, report: path.join(allure.folder, 'index.html'), evidence: sealed.zip };
}

async function runSelection(
  project: Project,
  release: Release,
  gate: NamedGate,
  selection: Selection,
  options: GateOptions,
): Promise<RunRecord> {
  const { pack, chosen, tags } = selection;
  options.tell(`Running ${pack.name} on ${gate.environment} …`);
  const { workers, operator, seed } = options;
  const about = { release: release.key, gate: gate.key, change: release.change };
  return runPack(project, pack, chosen, {
    environment: gate.environment,
    workers,
    operator,
    seed,
    selection: tags,
    release: about,
  });
}

async function makeReport(
  project: Project,
  release: Release,
  gate: NamedGate,
  runs: readonly RunToProve[],
): Promise<{ folder: string; singleFile: string }> {
  const base = path.join(project.paths.reports, 'allure', `${release.key}-${gate.key}`);
  const singleFile = `${base}.html`;
  await allureReport({
    title: `${release.name}: ${gate.key}`,
    runs,
    folder: base,
    singleFile,
    history: path.join(project.paths.reports, 'allure', 'history.jsonl'),
    links: {},
  });
  return { folder: base, singleFile };
}
