import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  deploymentAddress,
  loadProject,
  resolveAccount,
  resolveDeployment,
} from '../../harness/project/index.ts';
import { edited, projectFolder } from './folder.ts';

test('a sound project is loaded into typed values', () => {
  const root = projectFolder();
  const project = loadProject(root, {});

  expect(project.settings).toEqual({
    name: 'Ashdale',
    council: 'ashdale',
    records: 'records',
    seed: null,
    scenarioTimeLimitMs: 60_000,
    stepTimeLimitMs: 30_000,
    evidence: 'every change',
    keepEvidence: { years: 7, because: 'No other time is set in data/project.yaml' },
    throwawayKeys: false,
    packBytes: 50_000_000,
    traceOnFailure: false,
    links: {},
    timeZone: 'Europe/London',
    waivers: {
      longestDays: 30,
      policy: { expired: 'fail', 'too broad': 'fail', unused: 'warn', 'approved by the tester': 'fail' },
    },
    workers: null,
    server: { start: 'sandbox/serve.ts', readyWithinMs: 30_000 },
    changeRecord: {
      kind: 'folder',
      signIn: 'basic',
      states: {},
      fields: {},
      postChange: null,
      keepTryingMs: 300_000,
      lateNoteMs: 15_000,
    },
    notifications: { from: null, tell: [] },
  });
  expect(project.applications.get('council-tax')).toMatchObject({
    key: 'council-tax',
    file: 'data/applications/council-tax.yaml',
    scenarioPrefix: 'CT',
    version: { kind: 'read', page: '/about', text: 'Version {version}' },
    signIn: {
      kind: 'form',
      page: '/sign-in',
      fields: [
        { label: 'User name', holds: 'username' },
        { label: 'Password', holds: 'password' },
      ],
      button: 'Sign in',
      signedInWhen: 'Sign out',
    },
    mask: { fields: ['Date of birth'], columns: ['NINO'], regions: ['#case-notes'] },
  });
  expect(project.packs.get('smoke')).toMatchObject({ readOnly: true, rules: { 'maximum failures': 0 } });
  expect(project.releases.get('council-tax-2026-2')?.gates['uat-exit']?.rules).toEqual({
    'everything was run': true,
    'maximum failures': 0,
    'nothing blocked': true,
    'nothing undefined': true,
    'nothing flaky': true,
    "version is the release's": true,
    'evidence no older than': 48 * 3_600_000,
  });
  expect(project.paths.records).toBe(join(root, 'records'));
});

test('comments and the order of keys change no hash, a value does', () => {
  const pack = (root: string) => loadProject(root, {}).packs.get('smoke')?.sha256;
  const before = pack(projectFolder());

  const commented = edited('data/packs/smoke.yaml', 'name: Council Tax smoke\n', '');
  commented['data/packs/smoke.yaml'] += '# last line\nname: "Council Tax smoke"\n';
  expect(pack(projectFolder(commented))).toBe(before);
  expect(pack(projectFolder(edited('data/packs/smoke.yaml', 'failures: 0', 'failures: 1')))).not.toBe(before);
});

test('a deployment is found by environment, with or without its council', () => {
  const project = loadProject(
    projectFolder(edited('data/applications/council-tax.yaml', 'upgrade:', 'elmbridge/upgrade:')),
    {},
  );
  const servers = new Map([['council-tax-current', 'http://127.0.0.1:4000/']]);

  const uat = resolveDeployment(project, 'council-tax', 'uat');
  expect(uat).toMatchObject({ council: 'ashdale', environment: 'uat', classOfData: 'synthetic' });
  expect(resolveDeployment(project, 'council-tax', 'ashdale/uat')).toEqual(uat);
  expect(deploymentAddress(uat, servers)).toBe('http://127.0.0.1:4000');

  const upgrade = resolveDeployment(project, 'council-tax', 'upgrade', 'elmbridge');
  expect(upgrade).toMatchObject({ council: 'elmbridge', classOfData: 'masked' });
  expect(deploymentAddress(upgrade, servers)).toBe('https://ct.example.org/next');

  expect(() => resolveDeployment(project, 'council-tax', 'upgrade')).toThrow(
    'data/applications/council-tax.yaml › deployments: Council Tax is not deployed in "upgrade". It is deployed in uat, elmbridge/upgrade.',
  );
  expect(() => deploymentAddress(uat, new Map([['council-tax-next', 'http://x']]))).toThrow(
    'data/applications/council-tax.yaml › deployments › uat › address: no server named "council-tax-current" was started. Started: council-tax-next.',
  );
});

test('a secret is read at the moment of use: a started server, the environment, then .env', () => {
  const environment: NodeJS.ProcessEnv = {};
  const project = loadProject(projectFolder({ '.env': '\uFEFFSANDBOX_PASSWORD="from file"\n' }), environment);
  const account = resolveAccount(project, 'revenues officer', 'council-tax');

  expect(account).toMatchObject({ usernames: ['r.okafor', 'r.okafor2'], oneAtATime: true });
  expect(account.password()).toBe('from file');
  environment.SANDBOX_PASSWORD = 'from environment';
  expect(account.password()).toBe('from environment');
  project.variables.add({ SANDBOX_PASSWORD: 'from server' });
  expect(account.password()).toBe('from server');
  expect(account.oneTimeCodeSecret()).toBeNull();
});
