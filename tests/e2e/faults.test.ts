import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunRecord } from '../../harness/run/schema.ts';
import { write } from './kit/project.ts';
import { newestRun, type Result, uat } from './kit/uat.ts';

/** Name of the application, what its scenario does, what is said of it. Nothing of this is the release's fault. */
const FAULTS: readonly (readonly [string, string, RegExp])[] = [
  ['cut', 'When I open "/letters"', /could not be reached: The application broke off the connection/],
  ['thin', 'When I open "/live"', /could not be reached: The application broke off .* GET \/data/],
  ['hang', 'When I open "/letters"', /hangs: The application did not answer GET \/letters in time/],
  ['circle', '', /sends the browser in a circle/],
  ['closed', '', /is closed: its page says "Planned maintenance – Back on Monday at 07:00\."/],
  ['notice', '', /is closed: its page says "This service is temporarily unavailable/],
  ['elsewhere', '', /shows the banner of training, "TRAINING", and not that of uat/],
  ['ended', 'When I open "/letters"', /signs people out while they work/],
  ['clock', '', /The clock of The clock one is 61 minutes ahead of this machine's/],
  ['certificate', '', /refused by the browser\. It expired \d+ days ago\./],
  ['captcha', '', /asks t\.one to prove to be human \(a CAPTCHA\)/],
  ['expired', '', /wants t\.one to change the password/],
  ['broken', 'When I open "/letters"', /is broken \(GET \/letters\): .*500 for GET \/letters/],
];

const prefix = (name: string) => name.toUpperCase().slice(0, 8);

/** A project of applications that each have one fault, one that is well, and one where nobody can sign in. */
function faultyProject(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'council-uat-faults-'));
  cpSync(fileURLToPath(new URL('kit/faulty.mjs', import.meta.url)), path.join(folder, 'faulty.mjs'));
  const names = [...FAULTS.map(([name]) => name), 'well', 'refused'];
  write(
    folder,
    'data/project.yaml',
    'name: Faults\ncouncil: ashdale\nworkers: 2\ntime limit of a scenario: 2 minutes\ntime limit of a step: 45 seconds\nevidence: none\nserver: { start: faulty.mjs }\n',
  );
  for (const name of names) write(folder, `data/applications/${name}.yaml`, application(name));
  write(
    folder,
    'data/personas.yaml',
    ['tester', 'clerk', 'auditor'].map((one) => persona(one, names)).join(''),
  );
  write(folder, 'data/packs/all.yaml', `name: All\npurpose: All.\napplications: [${names.join(', ')}]\n`);
  write(
    folder,
    'data/packs/strict.yaml',
    'name: Strict\npurpose: Stops.\napplications: [refused]\nstop early: { after the first failed sign-in: yes }\n',
  );
  for (const [name, step] of FAULTS)
    write(folder, `features/${name}/one.feature`, feature(name, [['tester', step]]));
  write(folder, 'features/well/one.feature', feature('well', [['tester', '']]));
  write(
    folder,
    'features/refused/one.feature',
    feature(
      'refused',
      ['tester', 'clerk', 'auditor', 'tester', 'clerk'].map((one) => [one, ''] as const),
    ),
  );
  return folder;
}

function application(name: string): string {
  return `name: The ${name} one
service: Reception
owner: the Systems team
supplier: Nobody (fictional)
scenario prefix: ${prefix(name)}
deployments:
  uat: { address: "server:${name}", class of data: synthetic, banner: ACCEPTANCE }
  training: { address: "http://127.0.0.1:9", class of data: synthetic, banner: TRAINING }
sign-in:
  page: /sign-in
  fields: { User name: username, Password: password }
  button: Sign in
  signed in when: Sign out
`;
}

function persona(name: string, applications: readonly string[]): string {
  const accounts = applications.map(
    (one) => `    ${one}: { usernames: [${name[0]}.one], password: "\${FAULTY_PASSWORD}" }\n`,
  );
  return `${name}:\n  service: Reception\n  accounts:\n${accounts.join('')}`;
}

function feature(name: string, scenarios: readonly (readonly [string, string])[]): string {
  const texts = scenarios.map(
    ([who, step], at) =>
      `  @${prefix(name)}-${at + 1} @read-only\n  Scenario: Number ${at + 1}\n    Given I am signed in as a "${who}"\n${step === '' ? '' : `    ${step}\n`}    Then I see "${step === '' ? 'Welcome' : 'What is never there'}"\n`,
  );
  return `Feature: ${name}\n\n${texts.join('\n')}`;
}

describe('applications with faults', () => {
  let run: RunRecord;
  let said: Result;
  let typed: string[];

  beforeAll(async () => {
    const project = faultyProject();
    const noted = path.join(project, 'typed.txt');
    said = await uat(project, ['run', 'all'], { FAULTY_TYPED: noted });
    run = newestRun(project);
    typed = readFileSync(noted, 'utf8').trim().split('\n');
  }, 600_000);

  const of = (name: string) => run.scenarios.filter((one) => one.application === name);
  const causes = (name: string) => (run.causes ?? []).filter((one) => one.application === name);

  it.each(FAULTS)('counts "%s" as blocked, and says it in one line', (name, _step, sentence) => {
    expect(of(name).map((one) => one.status)).toEqual(['blocked']);
    expect(causes(name)).toHaveLength(1);
    expect(causes(name)[0]?.sentence).toMatch(sentence);
    expect(causes(name)[0]?.sentence).not.toContain('\n');
  });

  it('types no password where it is another environment, or the certificate is refused', () => {
    expect(typed).toContain('well');
    expect(typed).not.toContain('elsewhere');
    expect(typed).not.toContain('certificate');
  });

  it('goes on with the rest', () => {
    expect(of('well').map((one) => one.status)).toEqual(['passed']);
  });

  it('blocks the rest of an application that lets nobody in, as one cause', () => {
    const told = of('refused').map(({ status, reason }) => `${status}: ${reason}`);
    expect(told).toEqual(Array(5).fill(expect.stringMatching(/^blocked: /)));
    expect(causes('refused')).toHaveLength(1);
    expect(causes('refused')[0]?.sentence).toMatch(/^Signing in to The refused one is broken for everyone/);
    const untried = of('refused').filter((one) => one.attempts[0]?.trouble?.untried === true);
    expect(untried.length).toBeGreaterThanOrEqual(2);
  });

  it('says causes before scenarios, in the width of a terminal', () => {
    expect(said.code).toBe(1);
    const lines = said.stdout.split('\n');
    const list = lines.indexOf('Scenarios:');
    expect(lines.findIndex((line) => line.startsWith('✘ Signing in to The refused one'))).toBeLessThan(list);
    expect(lines.slice(0, list).filter((line) => line.length > 80)).toEqual([]);
  });
});

it('begins nothing after the first failed sign-in where the pack says so, and reports it as not run', async () => {
  const project = faultyProject();
  await uat(project, ['run', 'strict', '--workers', '1']);
  const { scenarios } = newestRun(project);
  expect(scenarios.map((one) => one.status)).toEqual(['blocked', ...Array(4).fill('not run')]);
  expect(scenarios[4]?.reason).toBe('The pack stops after the first failed sign-in, which was in REFUSED-1.');
}, 300_000);
