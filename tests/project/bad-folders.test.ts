import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import {
  loadProject,
  resolveAccount,
  resolveDeployment,
  resolveSecret,
} from '../../harness/project/index.ts';
import { edited, faultsOf, projectFolder, SOUND } from './folder.ts';

test('a folder that does not exist, and one that is no project', () => {
  const root = projectFolder();
  expect(() => loadProject(join(root, 'nowhere'))).toThrow(
    `${join(root, 'nowhere')}: there is no such folder. Name a project folder with --project.`,
  );
  expect(() => loadProject(join(root, 'sandbox'))).toThrow(
    `${join(root, 'sandbox')}: is not a project: it has no data folder. Name a project folder with --project.`,
  );
});

test('a project without its settings says so; its other folders may be missing', () => {
  expect(faultsOf({ 'data/project.yaml': null })).toEqual(['data/project.yaml: does not exist.']);
  const bare = Object.fromEntries(Object.keys(SOUND).map((file) => [file, null]));
  expect(faultsOf({ ...bare, 'data/project.yaml': 'name: Ashdale\ncouncil: ashdale\n' })).toEqual([]);
});

test('faults of several files are all reported, with exit code 2', () => {
  const replaced = {
    ...edited('data/project.yaml', 'name: Ashdale', 'nam: Ashdale'),
    ...edited('data/packs/smoke.yaml', 'retries: 0', 'retries: lots'),
    '.env': Buffer.from('A=1\n', 'utf16le'),
  };
  expect(faultsOf(replaced)).toEqual([
    'data/project.yaml:1 › nam: "nam" is not a key here. Allowed: name, council, records, seed, time limit of a scenario, time limit of a step, evidence, trace on failure, keep evidence, throwaway keys, size of an evidence pack, time zone, links, waivers, workers, server, change record, notifications. Did you mean "name"?',
    'data/packs/smoke.yaml:7 › retries: "lots" is not a whole number. Write 0 or more.',
    '.env: is not saved as UTF-8. Save it again with the encoding UTF-8.',
  ]);
  expect(() => loadProject(projectFolder(replaced))).toThrow(expect.objectContaining({ exitCode: 2 }));
});

test('a file whose name is no key is a fault, a file that is not YAML is not looked at', () => {
  const pack = SOUND['data/packs/smoke.yaml'] ?? '';
  const allowed = 'A file is named by small letters, digits and hyphens, and ends in .yaml. Rename it.';
  expect(
    faultsOf({
      'data/packs/Big Pack.yaml': pack,
      'data/packs/other.yml': pack,
      'data/packs/README.md': '# Packs',
    }),
  ).toEqual([
    `data/packs/Big Pack.yaml: "Big Pack.yaml" is not a name for this file. ${allowed}`,
    `data/packs/other.yml: "other.yml" is not a name for this file. ${allowed}`,
  ]);
});

test('a folder where a file should be', () => {
  const root = projectFolder({ 'data/personas.yaml': null });
  mkdirSync(join(root, 'data/personas.yaml'));
  expect(() => loadProject(root)).toThrow('data/personas.yaml: is a folder, not a file.');
});

test('two applications may not share a prefix', () => {
  const twin = (SOUND['data/applications/council-tax.yaml'] ?? '').replace('Council Tax', 'Homefix');
  expect(faultsOf({ 'data/applications/homefix.yaml': twin })).toEqual([
    'data/applications/homefix.yaml:5 › scenario prefix: "CT" is already the prefix of data/applications/council-tax.yaml. Give each application a prefix of its own.',
  ]);
});

test('a pack over two applications needs both where it runs', () => {
  const homefix = (SOUND['data/applications/council-tax.yaml'] ?? '')
    .replace('CT', 'HF')
    .replace('Council Tax', 'Homefix')
    .replace('uat: ', 'test:');
  const pack = edited('data/packs/smoke.yaml', '[council-tax]', '[council-tax, homefix]');
  expect(faultsOf({ ...pack, 'data/applications/homefix.yaml': homefix })).toEqual([
    'data/packs/smoke.yaml:5 › environment: "uat" is not an environment of Homefix. There are: test, upgrade.',
    'data/releases/council-tax-2026-2.yaml:8 › gates › uat-exit › environment: "uat" is not an environment of Homefix. There are: test, upgrade.',
  ]);
});

test('a secret that is not set names the variable, the file and the key that wants it', () => {
  const project = loadProject(projectFolder({ '.env': 'SANDBOX_PASSWORT=hunter2\nSANDBOX_PASSWORD=\n' }), {});
  const account = resolveAccount(project, 'revenues officer', 'council-tax');
  expect(() => account.password()).toThrow(
    'data/personas.yaml › revenues officer › accounts › council-tax › password: the variable SANDBOX_PASSWORD is not set. Put SANDBOX_PASSWORD=… in .env in the project folder, or set it in the environment.',
  );
  expect(() => resolveSecret(project, 'hunter2', 'somewhere')).toThrow(
    `somewhere: this value does not name a variable. Write it as "\${NAME}".`,
  );
});

test('no secret can be printed by accident', () => {
  const project = loadProject(projectFolder({ '.env': 'SANDBOX_PASSWORD=hunter2\n' }), {});
  project.variables.add({ OTHER: 'hunter2' });
  const account = resolveAccount(project, 'revenues officer', 'council-tax');
  expect(account.password()).toBe('hunter2');
  const printed = [
    JSON.stringify(project),
    JSON.stringify(project.variables),
    inspect(project, { depth: 9, showHidden: true }),
  ];
  expect(printed.filter((text) => text.includes('hunter2'))).toEqual([]);
});

test('unknown personas, accounts and applications are named with those there are', () => {
  const project = loadProject(projectFolder(), {});
  const where = 'features/council-tax/refund.feature:12';
  expect(() => resolveAccount(project, 'revenue oficer', 'council-tax', where)).toThrow(
    `${where}: "revenue oficer" is not a persona. There are: revenues officer. Did you mean "revenues officer"?`,
  );
  expect(() => resolveAccount(project, 'revenues officer', 'homefix', where)).toThrow(
    `${where}: the revenues officer has no account for homefix. Accounts: council-tax. Add homefix under revenues officer › accounts in data/personas.yaml.`,
  );
  expect(() => resolveDeployment(project, 'counciltax', 'uat')).toThrow(
    'application: "counciltax" is not an application. There are: council-tax. Did you mean "council-tax"?',
  );
});

test('.env is not copied into the environment', () => {
  const before = { ...process.env };
  loadProject(projectFolder({ '.env': 'UAT_TEST_ONLY=1\n' }));
  expect(process.env).toEqual(before);
});
