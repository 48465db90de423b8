import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { azureRecipe } from '../../../harness/cli/schedule/azure.ts';
import { cronRecipe } from '../../../harness/cli/schedule/cron.ts';
import { githubRecipe } from '../../../harness/cli/schedule/github.ts';
import { gitlabRecipe } from '../../../harness/cli/schedule/gitlab.ts';
import type { Job, Recipe } from '../../../harness/cli/schedule/job.ts';
import { ownScheduler } from '../../../harness/cli/schedule/recipes.ts';
import { systemdRecipe } from '../../../harness/cli/schedule/systemd.ts';
import { whenOf } from '../../../harness/cli/schedule/when.ts';
import { windowsRecipe } from '../../../harness/cli/schedule/windows.ts';
import { HYPERCARE, NIGHTLY, ON_WINDOWS, SUNDAY } from './sample-jobs.ts';

const DOCS = fileURLToPath(new URL('../../../docs/schedules/', import.meta.url));

const MADE: readonly (readonly [string, Recipe])[] = [
  ['windows', windowsRecipe(ON_WINDOWS)],
  ['cron', cronRecipe(SUNDAY)],
  ['systemd', systemdRecipe(SUNDAY)],
  ['systemd', systemdRecipe(HYPERCARE)],
  ['github', githubRecipe(SUNDAY)],
  ['github', githubRecipe(NIGHTLY)],
  ['azure', azureRecipe(SUNDAY)],
  ['azure', azureRecipe(NIGHTLY)],
  ['gitlab', gitlabRecipe(SUNDAY)],
  ['gitlab', gitlabRecipe(NIGHTLY)],
];
/** Every file under docs/schedules, by folder. */
const FILES = MADE.flatMap(([folder, { files }]) => files.map((file) => [folder, file] as const));

/** Something that a shell, a unit, a crontab, a task and YAML each understand otherwise than it is meant. */
const AWKWARD: Job = {
  ...SUNDAY,
  args: ['smoke', '--all', '--wait-for', `the night's "billing": & 5% #2 $HOME`],
  machine: { ...SUNDAY.machine, project: '/srv/ash dale', log: '/srv/ash dale/100%.log' },
};

it.each(FILES)('docs/schedules/%s holds what the command prints', async (folder, { name, text }) => {
  // After a change: npx vitest run --project unit tests/cli/schedule -u
  await expect(text).toMatchFileSnapshot(path.join(DOCS, folder, name));
});

it.each(FILES)('%s: no secret is in it, and none is tried again', (_folder, { text }) => {
  expect(text.replace(/\$(\(\w+\)|\{\{ secrets\.\w+ \}\})/g, '')).not.toMatch(/PASSWORD: *\S|password=/);
  expect(text).not.toMatch(/RestartOnFailure|--retries|Restart=(?!no)|retry: [1-9]|npm\.cmd/);
});

describe('Windows Task Scheduler', () => {
  const text = (job: Job) => windowsRecipe(job).files[0]?.text ?? '';

  it('is given a whole document, in ASCII', () => {
    expect(openTags(text(AWKWARD))).toEqual([]);
    expect(text({ ...AWKWARD, title: 'Möbius – „Sunday“' })).toMatch(/^[\x20-\x7e\n]+$/);
  });

  it('starts Node itself, with each word whole', () => {
    const found = /<Arguments>(.*)<\/Arguments>/.exec(text(AWKWARD))?.[1] ?? '';
    const line = found.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
    expect(line).toContain('--project "/srv/ash dale" --log "/srv/ash dale/100%.log" smoke --all');
    expect(line).toContain(`--wait-for "the night's \\"billing\\": & 5% #2 $HOME"`);
    expect(text(ON_WINDOWS)).toContain('<Command>C:\\Program Files\\nodejs\\node.exe</Command>');
  });

  it.each([
    ['Sat,Sun 07:30', /T07:30:00[\s\S]*<Sunday \/>\s*<Saturday \/>/],
    ['06:05', /T06:05:00[\s\S]*<DaysInterval>1</],
    ['every 30m', /<Interval>PT30M<\/Interval>[\s\S]*T00:00:00[\s\S]*<DaysInterval>1</],
  ])('knows %s', (written, expected) => {
    expect(text({ ...ON_WINDOWS, when: whenOf(written) })).toMatch(expected);
  });
});

describe('cron', () => {
  it.runIf(process.platform !== 'win32')('gives the shell each word whole, and tells how it ended', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'council-uat-cron-'));
    const log = path.join(folder, "100% of 'it'.log");
    const program = path.join(folder, 'program.mjs');
    writeFileSync(
      program,
      `import { writeFileSync } from 'node:fs'; writeFileSync(process.argv[5], JSON.stringify(process.argv.slice(6))); process.exit(3)`,
    );
    const machine = { node: process.execPath, uat: program, project: folder, log, user: 'uat' };
    const text = cronRecipe({ ...AWKWARD, machine }).files[0]?.text ?? '';
    const written = text.split('\n').at(-2) ?? '';
    expect(written).not.toMatch(/[^\\]%/);
    // cron itself turns \% into %, and takes five fields off.
    const line = written.replaceAll('\\%', '%').replace(/^(\S+ ){5}/, '');
    expect(execFileSync('sh', ['-c', line], { encoding: 'utf8' })).toBe(
      `uat-smoke-all ended with 3, see ${log}\n`,
    );
    expect(JSON.parse(readFileSync(log, 'utf8'))).toEqual(AWKWARD.args);
  });

  it.runIf(process.platform !== 'win32').each([
    ['smoke', 1, 'uat-smoke-all ended with 1, see l.log\n'],
    ['smoke', 0, ''],
    ['hypercare', 1, ''],
    ['hypercare', 4, 'uat-smoke-all ended with 4, see l.log\n'],
  ])('mails that %s ended with %d only where nobody else tells', (command, code, printed) => {
    const machine = { ...SUNDAY.machine, project: tmpdir(), log: 'l.log', node: 'sh', uat: '-c' };
    const text = cronRecipe({ ...SUNDAY, machine, args: [command] }).files[0]?.text ?? '';
    const line = (text.split('\n').at(-2) ?? '')
      .replace(/^(\S+ ){5}/, '')
      .replace('--project', `'exit ${code}'`);
    expect(execFileSync('sh', ['-c', line], { encoding: 'utf8' })).toBe(printed);
  });
});

describe('systemd', () => {
  it('doubles what a unit would expand', () => {
    const service = systemdRecipe(AWKWARD).files[0]?.text ?? '';
    expect(service).toContain(`"the night's \\"billing\\": & 5%% #2 $$HOME"`);
    expect(service).toContain('--log "/srv/ash dale/100%%.log"');
  });

  it.each([
    ['Sat,Sun 07:30', 'Sun,Sat *-*-* 07:30:00 Europe/London'],
    ['06:05', '*-*-* 06:05:00 Europe/London'],
    ['every 30m', '*-*-* *:00/30:00'],
    ['every 2h', '*-*-* 00/2:00:00'],
  ])('knows %s', (written, expected) => {
    const timer = systemdRecipe({ ...SUNDAY, when: whenOf(written) }).files[1]?.text ?? '';
    expect(timer).toContain(`OnCalendar=${expected}\n`);
  });
});

describe('build servers', () => {
  const steps = (jobs: Record<string, { steps: { run?: string; script?: string }[] }>) =>
    Object.values(jobs).flatMap((job) => job.steps.map(({ run, script }) => run ?? script ?? ''));

  it('shares a pack out and puts it together again', () => {
    const github = parse(githubRecipe(NIGHTLY).files[0]?.text ?? '');
    expect(github.on.schedule).toEqual([{ cron: '0 2 * * 1,2,3,4,5', timezone: 'Europe/London' }]);
    expect(github.jobs.part.strategy.matrix.part).toEqual([1, 2, 3]);
    expect(steps(github.jobs)).toContainEqual(expect.stringMatching(/--shard \$\{\{ matrix\.part \}\}\/3$/));
    const azure = parse(azureRecipe(NIGHTLY).files[0]?.text ?? '');
    expect(azure.jobs[0].strategy.parallel).toBe(3);
    const gitlab = parse(gitlabRecipe(NIGHTLY).files[0]?.text ?? '');
    expect(gitlab['uat-regression-part'].script).toEqual([
      'npx uat run council-tax-regression --shard $CI_NODE_INDEX/$CI_NODE_TOTAL',
    ]);
    expect(gitlab['uat-regression'].script).toEqual(['npx uat report --merge $(ls reports/runs)']);
  });

  it('keeps words whole in YAML and in the shell', () => {
    const meant = `npx uat smoke --all --wait-for 'the night'\\''s "billing": & 5% #2 $HOME'`;
    expect(steps(parse(githubRecipe(AWKWARD).files[0]?.text ?? '').jobs)).toContain(meant);
    expect(steps(parse(azureRecipe(AWKWARD).files[0]?.text ?? '').jobs)).toContain(meant);
    expect(parse(gitlabRecipe(AWKWARD).files[0]?.text ?? '')['uat-smoke-all'].script).toEqual([meant]);
  });

  it('says to a clock of UTC what is meant, across midnight too', () => {
    const cron = (written: string, timeZone: string) =>
      parse(azureRecipe({ ...SUNDAY, when: whenOf(written), timeZone }).files[0]?.text ?? '').schedules[0]
        .cron;
    expect(cron('Sun 07:00', 'Europe/London')).toBe('0 7 * * 0');
    expect(cron('Sun 00:30', 'Europe/Berlin')).toBe('30 23 * * 6');
    expect(cron('Sat 20:00', 'America/New_York')).toBe('0 1 * * 0');
    expect(azureRecipe(SUNDAY).files[0]?.text).toContain('an hour later by its clocks in summer');
  });
});

it('knows the scheduler of its machine', () => {
  expect(ownScheduler('win32')).toBe('windows');
  expect(ownScheduler('linux', () => true)).toBe('systemd');
  expect(ownScheduler('linux', () => false)).toBe('cron');
  expect(ownScheduler('darwin', () => true)).toBe('cron');
});

it.each(['Sunday 07:00', '7:00', 'Sun 24:00', 'every 7m', 'Sun', ''])('refuses "%s" as a time', (written) => {
  expect(() => whenOf(written)).toThrow('is no time to start at');
});

/** Tags that are not closed, or closed by another: none in a whole document. */
function openTags(text: string): string[] {
  const open: string[] = [];
  const rest = text.replace(/<\?.*?\?>|<!--[\s\S]*?-->/g, '');
  for (const [, end, name = '', whole] of rest.matchAll(/<(\/?)(\w+)(?: [^<>]*?)??( ?\/)?>/g)) {
    if (end === '/' && open.at(-1) === name) open.pop();
    else if (end === '/' || whole === undefined) open.push(`${end}${name}`);
  }
  return open;
}
