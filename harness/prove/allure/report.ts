import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProjectFault } from '../../errors.ts';
import type { LinkTemplates } from '../../project/index.ts';
import { diskFault } from '../../record/index.ts';
import type { RunToProve } from '../input.ts';
import { decorateResults, environmentBlock } from './decorate.ts';
import { EVERYTHING, fitsSingleFile } from './what-fits.ts';

/** Where a report goes and what it is called. */
export interface ReportRequest {
  readonly title: string;
  readonly runs: readonly RunToProve[];
  /** Made anew: `index.html` and its data beside it. */
  readonly folder: string;
  /** One self-contained page of less than 25 MB, without what it has no room for: see docs/adr/0007. */
  readonly singleFile: string;
  /** Grows by a line a report; results over time come from it. */
  readonly history: string;
  readonly links: LinkTemplates;
}

/** How long making one report may take, in milliseconds. */
const GENERATE_LIMIT_MS = 15 * 60_000;

/**
 * Makes the report as a folder and as a single file, both at a time. Throws {@link ProjectFault} where Allure or the disk
 * fails.
 */
export async function allureReport(request: ReportRequest): Promise<void> {
  const work = mkdtempSync(path.join(tmpdir(), 'council-uat-allure-'));
  try {
    mkdirSync(path.dirname(request.folder), { recursive: true });
    await Promise.all([generate(request, work, 'all'), generate(request, work, 'failures')]);
  } catch (cause) {
    throw diskFault(cause, request.folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function generate(request: ReportRequest, work: string, pictures: 'all' | 'failures'): Promise<void> {
  const single = pictures === 'failures';
  const fits = single ? fitsSingleFile(request.runs) : EVERYTHING;
  const environment = environmentBlock(request.runs.map(({ record }) => record));
  const results = request.runs.map((run, index) => {
    const folder = path.join(work, pictures, `results-${index}`);
    decorateResults(run, folder, fits, request.links);
    writeFileSync(path.join(folder, 'environment.properties'), environment);
    return folder;
  });
  const output = single ? path.join(work, 'single') : request.folder;
  const config = path.join(work, pictures, 'allurerc.json');
  writeFileSync(config, JSON.stringify(settings(request, output, single)));
  rmSync(output, { recursive: true, force: true });
  await runAllure(['generate', ...results, '--config', config], work);
  if (single) copyFileSync(path.join(output, 'index.html'), request.singleFile);
}

function settings({ title, history }: ReportRequest, output: string, singleFile: boolean): object {
  const options = {
    reportName: title,
    reportLanguage: 'en',
    singleFile,
    groupBy: ['epic', 'feature', 'story'],
  };
  return {
    name: title,
    output,
    historyPath: history,
    appendHistory: !singleFile,
    plugins: { awesome: { options } },
  };
}

/** Allure's own command in a process of its own: what it needs in memory is not the harness's. */
function runAllure(args: readonly string[], cwd: string): Promise<void> {
  const program = fileURLToPath(new URL('../cli.js', import.meta.resolve('allure')));
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: GENERATE_LIMIT_MS,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said = `${said}${chunk}`.slice(-4000)));
  return new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(failed(cause.message)));
    child.once('exit', (code) => (code === 0 ? resolve() : reject(failed(said))));
  });
}

function failed(said: string): ProjectFault {
  const line = said.split('\n').find((one) => /error/i.test(one)) ?? said.trim().split('\n').at(-1) ?? '';
  return new ProjectFault({
    where: 'Allure report',
    wrong: `it could not be made: ${line.trim()}`,
    next: 'The run itself is kept; make the report again with uat report',
  });
}
