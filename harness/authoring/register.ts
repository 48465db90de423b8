import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ProjectFault } from '../errors.ts';
import { csvRows } from '../gherkin/csv.ts';
import { sourceText } from '../gherkin/source-text.ts';
import { posixFrom, writeAtomic } from '../record/index.ts';
import type { ScenarioFacts } from './facts.ts';
import { type Finding, finding } from './finding.ts';

/** Every id that a scenario of the project ever had; committed with the features. */
export interface Register {
  /** POSIX in the project where it lies there. */
  readonly file: string;
  readonly ids: ReadonlyMap<string, { readonly title: string; readonly retired: string }>;
}

const NAME = 'scenario-ids.csv';
const HEADER = ['id', 'title', 'retired'];

/** The register in a project's folder of records; without ids where there is none yet. Throws ProjectFault. */
export function readRegister(root: string, records: string): Register {
  const full = path.join(records, NAME);
  const file = posixFrom(root, full);
  if (!existsSync(full)) return { file, ids: new Map() };
  const [header, ...rows] = csvRows(file, sourceText(file, readFileSync(full)));
  if (header?.cells.join() !== HEADER.join())
    throw new ProjectFault({
      where: file,
      wrong: `does not begin with the columns ${HEADER.join(', ')}`,
      next: 'Put back the last version that was committed',
    });
  const entries = rows.map(
    ({ cells: [id = '', title = '', retired = ''] }) => [id, { title, retired }] as const,
  );
  return { file, ids: new Map(entries) };
}

/** Ids that were retired and stand in a feature again, and ids that have gone since the register was written. */
export function registerFindings(register: Register, scenarios: readonly ScenarioFacts[]): Finding[] {
  const now = scenarioIds(scenarios);
  const reused = [...now].filter(([id, { title }]) => {
    const before = register.ids.get(id);
    return before !== undefined && before.retired !== '' && before.title !== title;
  });
  const gone = [...register.ids].filter(([id, { retired }]) => retired === '' && !now.has(id));
  return [
    ...reused.map(([id, { feature, outlineLine, column }]) => {
      const { title = '', retired = '' } = register.ids.get(id) ?? {};
      return finding(
        'reused id',
        `${feature}:${outlineLine}:${column}`,
        `@${id} was "${title}", removed by ${retired}. Give this scenario an id that none ever had.`,
      );
    }),
    ...gone.map(([id, { title }]) =>
      finding(
        'removed id',
        register.file,
        `${id} "${title}" stands in no feature any more. uat check --fix retires the id.`,
      ),
    ),
  ];
}

/** Writes the register anew where it differs: new ids, new titles, ids that have gone as retired on `today`. */
export async function writeRegister(
  root: string,
  register: Register,
  scenarios: readonly ScenarioFacts[],
  today: string,
): Promise<void> {
  const now = scenarioIds(scenarios);
  const lines = [...new Set([...register.ids.keys(), ...now.keys()])].sort(byId).map((id) => {
    const before = register.ids.get(id);
    const here = now.get(id);
    const kept = before !== undefined && before.retired !== '' && here?.title !== before.title;
    if (here !== undefined && !kept) return [id, here.title, ''];
    return [id, before?.title ?? '', before?.retired || today];
  });
  const same = lines.every(([id = '', title, retired]) => {
    const before = register.ids.get(id);
    return before?.title === title && before?.retired === retired;
  });
  if (same && lines.length === register.ids.size) return;
  const text = [HEADER, ...lines].map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
  await writeAtomic(path.join(root, register.file), text);
}

/** An outline's rows have one id and one title, as written. */
function scenarioIds(scenarios: readonly ScenarioFacts[]): Map<string, ScenarioFacts> {
  const tagged = scenarios.filter((one) => one.tagged);
  return new Map([...tagged].reverse().map((one) => [one.id.split('/')[0] ?? '', one]));
}

function byId(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
