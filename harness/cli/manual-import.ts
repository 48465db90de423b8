import path from 'node:path';
import { loadProject, lookUp } from '../project/index.ts';
import { classOfDataOf, openWorkbook, readWorkbook, type TakenIn, takeIn } from '../prove/manual/index.ts';
import { operatorName } from '../run/index.ts';
import { sealAgain } from './by-hand-since.ts';
import { type CommonOptions, type Io, say } from './io.ts';
import { manualWork } from './manual-work.ts';
import { gateOf } from './named-gate.ts';

export interface ImportOptions {
  readonly leaveOut?: readonly string[];
  readonly picturesChecked?: boolean;
  readonly operator?: string;
}

/** Scenarios that a line names one by one. */
const NAMED_AT_MOST = 10;
const WORDS: Readonly<Record<string, string>> = { skipped: 'not run' };

/** Exit code 0, also where nothing was new. Throws ProjectFaults that name each cell with which something is wrong. */
export async function importManual(
  named: string,
  options: CommonOptions & ImportOptions,
  io: Io,
): Promise<number> {
  const project = loadProject(options.project, io.env);
  const filled = await openWorkbook(path.resolve(io.cwd, named));
  const release = lookUp(project.releases, filled.head.release, {
    where: filled.name,
    kind: 'a release',
    folder: 'data/releases',
  });
  const work = manualWork(project, release, gateOf(release, filled.head.gate));
  const read = readWorkbook(filled, work, options.leaveOut);
  const how = {
    operator: options.operator ?? operatorName(io.env),
    picturesConfirmed: options.picturesChecked === true,
  };
  const workbook = { name: filled.name, sha256: filled.sha256 };
  const taken = await takeIn(work, how, { workbook, results: read.results, versions: read.versions });
  if (options.json === true) io.stdout.write(`${JSON.stringify(asJson(taken))}\n`);
  const empty = read.empty.map(({ scenario }) => scenario.id);
  say(
    io,
    options,
    ...takenLines(taken, read.results.length),
    ...emptyLines(empty),
    ...pictureLines(taken, classOfDataOf(work)),
    ...(taken.added.length === 0 ? [] : [`Judge and seal it: ${sealAgain(release, work.gate)}`]),
  );
  return 0;
}

function asJson({ runs, added, picturesLeftOut }: TakenIn): object {
  return { runs: runs.map(({ record }) => record.id), added, picturesLeftOut };
}

function takenLines({ added }: TakenIn, results: number): string[] {
  if (results === 0) return ['Nobody has filled in a result yet.'];
  if (added.length === 0) return ['Nothing is new: every result in it was taken in before.'];
  const known = results - added.length;
  return [
    `Taken in: ${added.length} ${added.length === 1 ? 'result' : 'results'}${known > 0 ? `; ${known} were known` : ''}.`,
    ...added.map(
      (change) => `  ${worded(change.status).padEnd(9)} ${change.id}, by ${change.tester}${beside(change)}`,
    ),
  ];
}

function beside({ before, later }: TakenIn['added'][number]): string {
  if (later !== undefined)
    return `, kept only: that of ${later.tester} (${worded(later.status)}) was finished later and counts`;
  return before === undefined ? '' : `, in place of an earlier result (${worded(before)}), which is kept`;
}

function emptyLines(ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const more = ids.length > NAMED_AT_MOST ? ', …' : '';
  return [`Still empty: ${ids.slice(0, NAMED_AT_MOST).join(', ')}${more}.`];
}

function pictureLines({ picturesLeftOut }: TakenIn, classOfData: string): string[] {
  if (picturesLeftOut === 0) return [];
  const some = picturesLeftOut === 1 ? '1 picture was' : `${picturesLeftOut} pictures were`;
  return [
    `${some} left out: the data are ${classOfData}, and a pasted picture cannot be masked.`,
    'Look at each. If none shows a real person’s data, import again with --pictures-checked.',
  ];
}

function worded(status: string): string {
  return WORDS[status] ?? status;
}
