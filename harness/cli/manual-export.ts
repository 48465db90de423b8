import { existsSync } from 'node:fs';
import path from 'node:path';
import { ProjectFault } from '../errors.ts';
import { loadProject } from '../project/index.ts';
import { exportWorkbook, type ManualWork, tasksOf } from '../prove/manual/index.ts';
import { type CommonOptions, type Io, say } from './io.ts';
import { manualWork } from './manual-work.ts';
import { gateOf, releaseNamed } from './named-gate.ts';

export interface ExportOptions {
  readonly gate?: string;
  readonly out?: string;
}

/** Exit code 0. Throws ProjectFault where the gate has nothing to do by hand, or a workbook is there already. */
export async function exportManual(
  named: string,
  options: CommonOptions & ExportOptions,
  io: Io,
): Promise<number> {
  const project = loadProject(options.project, io.env);
  const release = releaseNamed(project, named);
  const gate = gateOf(release, options.gate);
  const work = manualWork(project, release, gate);
  const count = tasksOf(work).length;
  if (count === 0) throw nothingByHand(work);
  const file = path.resolve(io.cwd, options.out ?? `${release.key}-${gate.key}-by-hand.xlsx`);
  if (existsSync(file)) throw isThere(file);
  await exportWorkbook(work, file);
  if (options.json === true) io.stdout.write(`${JSON.stringify({ file, scenarios: count })}\n`);
  say(
    io,
    options,
    `${count} ${count === 1 ? 'scenario' : 'scenarios'} to carry out by hand: ${path.relative(io.cwd, file)}`,
    'Send it to those who test. Take it back with: uat manual import FILE',
  );
  return 0;
}

function nothingByHand({ gate, release }: ManualWork): ProjectFault {
  return new ProjectFault({
    where: `gate ${gate.key} of ${release.key}`,
    wrong: 'its packs hold no scenario that is done by hand',
    next: 'Tag one @manual, and see that the pack’s tag expression chooses it',
  });
}

/** It may hold a day's work. */
function isThere(file: string): ProjectFault {
  return new ProjectFault({
    where: file,
    wrong: 'is there already, and somebody may have filled it in',
    next: 'Move it away, or name another file with --out',
  });
}
