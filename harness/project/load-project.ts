import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { ProjectFault, ProjectFaults } from '../errors.ts';
import { sha256OfMeaning } from '../record/index.ts';
import { ApplicationFile } from './application.ts';
import { crossFaults } from './cross-references.ts';
import { DefectsFile } from './defects.ts';
import { check } from './issue-faults.ts';
import { PackFile } from './pack.ts';
import { PersonasFile } from './persona.ts';
import type { Entry, Project, ProjectPaths } from './project.ts';
import { ReleaseFile } from './release.ts';
import { key as keySchema } from './scalars.ts';
import { readVariables } from './secrets.ts';
import { type Settings, SettingsFile } from './settings.ts';
import { SignersFile } from './signers.ts';
import { ValuesFile } from './values.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** Collects faults, so that a person sees all of them at once. */
interface Reading {
  readonly root: string;
  readonly faults: ProjectFault[];
  readonly sources: Map<string, YamlSource>;
}

/**
 * Loads and checks a project folder. `environment` is read for `${NAME}` at the moment of use. Throws
 * ProjectFaults with every fault found; nothing is written.
 */
export function loadProject(folder: string, environment: NodeJS.ProcessEnv = process.env): Project {
  const { project, faults } = lookAtProject(folder, environment);
  if (project === undefined || faults.length > 0) throw new ProjectFaults(faults);
  return project;
}

/**
 * The same without an end at faults: what could be read, and what is wrong with the rest. No project where the
 * settings cannot be read. Throws ProjectFault for what is no project folder at all.
 */
export function lookAtProject(
  folder: string,
  environment: NodeJS.ProcessEnv = process.env,
): { project: Project | undefined; faults: readonly ProjectFault[] } {
  const root = resolve(folder);
  requireData(root, folder);
  const reading: Reading = { root, faults: [], sources: new Map() };
  const settings = collect(reading, () => readFile(reading, 'data/project.yaml', SettingsFile));
  const entries = readEntries(reading);
  const variables = collect(reading, () => readVariables(root, environment));
  if (settings === undefined || variables === undefined)
    return { project: undefined, faults: reading.faults };
  const project = { root, settings, ...entries, paths: pathsOf(root, settings), variables };
  if (reading.faults.length === 0) reading.faults.push(...crossFaults(project, reading.sources));
  return { project, faults: reading.faults };
}

function requireData(root: string, folder: string): void {
  if (!isFolder(root))
    throw new ProjectFault({
      where: folder,
      wrong: 'there is no such folder',
      next: 'Name a project folder with --project',
    });
  if (isFolder(join(root, 'data'))) return;
  throw new ProjectFault({
    where: folder,
    wrong: 'is not a project: it has no data folder',
    next: 'Name a project folder with --project',
  });
}

function readEntries(
  reading: Reading,
): Pick<
  Project,
  'applications' | 'personas' | 'packs' | 'releases' | 'signers' | 'values' | 'defects' | 'ownRules'
> {
  return {
    applications: readFolder(reading, 'data/applications', ApplicationFile),
    personas: readNamed(reading, 'data/personas.yaml', PersonasFile),
    packs: readFolder(reading, 'data/packs', PackFile),
    releases: readFolder(reading, 'data/releases', ReleaseFile),
    signers: readNamed(reading, 'data/signers.yaml', SignersFile),
    values: readValues(reading),
    defects: readDefects(reading),
    ownRules: ownRuleNames(reading.root),
  };
}

/** One entry a file, by the file's name. A folder that does not exist holds none. */
function readFolder<T extends z.ZodType<object>>(
  reading: Reading,
  folder: string,
  schema: T,
): Map<string, z.output<T> & Entry> {
  const entries = new Map<string, z.output<T> & Entry>();
  for (const name of fileNames(reading, folder)) {
    const file = `${folder}/${name}`;
    const content = collect(reading, () => readFile(reading, file, schema));
    const key = name.replace(/\.yaml$/, '');
    if (content !== undefined) entries.set(key, { ...content, key, file, sha256: sha256OfMeaning(content) });
  }
  return entries;
}

function fileNames({ root, faults }: Reading, folder: string): string[] {
  if (!isFolder(join(root, folder))) return [];
  const names = readdirSync(join(root, folder))
    .filter((name) => /\.ya?ml$/i.test(name))
    .sort();
  for (const name of names.filter((name) => !isEntryName(name))) {
    const allowed = 'A file is named by small letters, digits and hyphens, and ends in .yaml';
    faults.push(
      new ProjectFault({
        where: `${folder}/${name}`,
        wrong: `"${name}" is not a name for this file`,
        allowed,
        next: 'Rename it',
      }),
    );
  }
  return names.filter(isEntryName);
}

function isEntryName(name: string): boolean {
  return name.endsWith('.yaml') && keySchema.safeParse(name.slice(0, -5)).success;
}

/** Entries of one file, by name; none where there is no such file. */
function readNamed<T extends object>(
  reading: Reading,
  file: string,
  schema: z.ZodType<Record<string, T>>,
): Map<string, T & Entry> {
  if (statSync(join(reading.root, file), { throwIfNoEntry: false }) === undefined) return new Map();
  const named = collect(reading, () => readFile(reading, file, schema)) ?? {};
  const entries = Object.entries(named);
  return new Map(
    entries.map(([key, content]) => [key, { ...content, key, file, sha256: sha256OfMeaning(content) }]),
  );
}

function readValues(reading: Reading): Project['values'] {
  const file = 'data/values.yaml';
  if (statSync(join(reading.root, file), { throwIfNoEntry: false }) === undefined) return new Map();
  return new Map(Object.entries(collect(reading, () => readFile(reading, file, ValuesFile)) ?? {}));
}

function readDefects(reading: Reading): Project['defects'] {
  const file = 'data/defects.yaml';
  if (statSync(join(reading.root, file), { throwIfNoEntry: false }) === undefined) return null;
  const defects = collect(reading, () => readFile(reading, file, DefectsFile)) ?? {};
  return Object.entries(defects).map(([id, defect]) => ({ id, ...defect }));
}

function ownRuleNames(root: string): string[] {
  const folder = join(root, 'rules');
  if (!isFolder(folder)) return [];
  const names = readdirSync(folder).map((name) => /^(.+)(?<!\.d)\.ts$/.exec(name)?.[1]);
  return names.filter((name) => name !== undefined).sort();
}

function readFile<T extends z.ZodType>(reading: Reading, file: string, schema: T): z.output<T> {
  const source = readYaml(reading.root, file);
  reading.sources.set(file, source);
  const result = check(schema, source);
  if ('faults' in result) throw new ProjectFaults(result.faults);
  return result.value;
}

function collect<T>(reading: Reading, read: () => T): T | undefined {
  try {
    return read();
  } catch (fault) {
    if (!(fault instanceof ProjectFault)) throw fault;
    reading.faults.push(...(fault instanceof ProjectFaults ? fault.faults : [fault]));
    return undefined;
  }
}

function pathsOf(root: string, settings: Settings): ProjectPaths {
  return {
    features: join(root, 'features'),
    steps: join(root, 'steps'),
    pages: join(root, 'pages'),
    data: join(root, 'data'),
    rules: join(root, 'rules'),
    reports: join(root, 'reports'),
    records: resolve(root, settings.records),
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
