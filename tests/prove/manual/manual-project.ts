import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { manualWork } from '../../../harness/cli/manual-work.ts';
import { loadProject, lookUp } from '../../../harness/project/index.ts';
import {
  exportWorkbook,
  type ManualWork,
  openWorkbook,
  readWorkbook,
  type TakenIn,
  takeIn,
} from '../../../harness/prove/manual/index.ts';
import { tinyJpeg } from '../../run-record.ts';
import { write } from '../run-folder.ts';

const FEATURE = `Feature: On paper
  Rule: Bills reach people
    @CT-090 @manual @risk:high @req:CTX-BIL-04
    Scenario: A bill fits its envelope
      Given a printed bill
      When I fold it
        | edge | fold    |
        | top  | a third |
      Then the address shows
      And nothing else shows

    @CT-091 @manual
    Scenario: The bank takes the file
      Given the file
      Then the bank says yes
`;
/** An hour before the results of {@link fillIn}. */
const EXPORTED = new Date('2026-11-20T08:00:00.000Z');
const NOW = new Date('2026-11-21T08:00:00.000Z');

/** A project with two scenarios done by hand, on data of a class. */
export function aManualProject(classOfData = 'synthetic', feature = FEATURE): string {
  const root = mkdtempSync(join(tmpdir(), 'manual-'));
  const deployments = `{ uat: { address: "https://ctax.example.org", class of data: ${classOfData} } }`;
  write(root, 'data/project.yaml', 'name: Ashdale\ncouncil: ashdale\n');
  write(
    root,
    'data/applications/council-tax.yaml',
    `name: Council Tax\nservice: Revenues\nowner: Revenues\nsupplier: Fennel\nscenario prefix: CT\ndeployments: ${deployments}\nversion: { page: /about, text: "Version {version}" }\nsign-in:\n  page: /sign-in\n  fields: { User name: username, Password: password }\n  button: Sign in\n  signed in when: Sign out\n`,
  );
  write(root, 'data/personas.yaml', '{}\n');
  write(
    root,
    'data/packs/by-hand.yaml',
    'name: By hand\npurpose: Paper.\napplications: [council-tax]\nenvironment: uat\n',
  );
  write(
    root,
    'data/releases/spring.yaml',
    'name: Spring\nchange: CHG0030001\nchange type: normal\napplications:\n  council-tax: { from: "2026.1", to: "2026.2" }\ngates:\n  on-paper: { environment: uat, packs: [by-hand], rules: { everything was run: yes } }\n',
  );
  write(root, 'features/council-tax/on-paper.feature', feature);
  return root;
}

export const reworded = FEATURE.replace('the address shows', 'the whole address shows');

export function workOf(root: string): ManualWork {
  const project = loadProject(root, {});
  const release = lookUp(project.releases, 'spring', {
    where: 'x',
    kind: 'a release',
    folder: 'data/releases',
  });
  const gate = release.gates['on-paper'];
  if (gate === undefined) throw new Error('no gate');
  return manualWork(project, release, { ...gate, key: 'on-paper' });
}

/** What somebody writes into cells: `CT-090!D8`. */
export type Cells = Readonly<Record<string, ExcelJS.CellValue>>;

export const PASSED_090: Cells = {
  'Start here!C13': '2026.2',
  'Start here!D13': 'Ada Lovelace',
  'CT-090!C4': 'Ada Lovelace',
  'CT-090!C5': new Date('2026-11-20T10:30:00.000Z'),
  'CT-090!D8': 'Passed',
  'CT-090!D9': 'Passed',
  'CT-090!D10': 'Passed',
  'CT-090!D11': 'Passed',
};

export interface Paste {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly seed: string;
}

/** Exports, fills in and saves a workbook; its path. */
export async function fillIn(
  root: string,
  cells: Cells,
  pastes: readonly Paste[] = [],
  change?: (workbook: ExcelJS.Workbook) => void,
  exported = EXPORTED,
): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'filled-')), 'spring.xlsx');
  await exportWorkbook(workOf(root), file, exported);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  for (const [place, value] of Object.entries(cells)) {
    const [sheet = '', cell = ''] = place.split('!');
    const found = workbook.getWorksheet(sheet);
    if (found === undefined) throw new Error(`no sheet ${sheet}`);
    found.getCell(cell).value = value;
  }
  for (const { sheet, row, seed } of pastes) {
    const buffer = tinyJpeg(seed) as unknown as ExcelJS.Buffer;
    const imageId = workbook.addImage({ buffer, extension: 'jpeg' });
    workbook
      .getWorksheet(sheet)
      ?.addImage(imageId, { tl: { col: 5.1, row: row - 0.9 }, ext: { width: 100, height: 60 } });
  }
  change?.(workbook);
  await workbook.xlsx.writeFile(file);
  return file;
}

export async function importFile(
  root: string,
  file: string,
  { leaveOut, picturesConfirmed = false }: { leaveOut?: string[]; picturesConfirmed?: boolean } = {},
): Promise<TakenIn> {
  const work = workOf(root);
  const filled = await openWorkbook(file);
  const read = readWorkbook(filled, work, leaveOut, NOW);
  const workbook = { name: filled.name, sha256: filled.sha256 };
  return takeIn(
    work,
    { operator: 'Rose Okafor', picturesConfirmed },
    { workbook, results: read.results, versions: read.versions },
  );
}
