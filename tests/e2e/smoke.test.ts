import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mailServer } from '../publish/notify/listeners.ts';
import { write } from './kit/project.ts';
import { sundayProject } from './kit/sunday.ts';
import { TELL, townHall } from './kit/two-halls.ts';
import { newestRun, startUat, statuses, uat } from './kit/uat.ts';

const SUBJECT = 'NO-GO: Homefix, sign-in is broken for everybody (CHG0030005)';

/** The stand-in's records, as it keeps them. */
function notesOn(project: string): string[] {
  const file = path.join(project, 'reports/servicenow/state.json');
  const tables = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>[]>;
  return (tables.sys_journal_field ?? []).map((row) => row.value ?? '');
}

describe('a Sunday on which Homefix lets nobody in', () => {
  it('ends with the cause in one line on the change record, in a mail and in the terminal', async () => {
    const { url, messages } = await mailServer();
    const project = sundayProject();
    const env = { SMTP_URL: url, SANDBOX_NO_SIGN_IN: 'homefix' };
    // What a killed run leaves.
    const killed = startUat(project, ['smoke', 'weekend'], env);
    while (!existsSync(path.join(project, 'records/smoke.lock'))) await wait(20);
    const second = await uat(project, ['smoke', 'weekend'], env);
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(second.code).toBe(2);
    expect(second.stderr).toMatch(
      /process \d+ on \S+ has been at it since .* nothing was run \(exit code 2\)/,
    );

    const { code, stdout } = await uat(project, ['smoke', 'weekend', '--within', '5m'], env);
    expect(stdout).toContain(`gate    ${SUBJECT}`);
    expect(statuses(newestRun(project))).toEqual({
      ...{ 'CT-1': 'passed', 'CT-2': 'passed', 'CC-1': 'passed', 'CC-2': 'passed' },
      ...{ 'HF-1': 'blocked', 'HF-2': 'blocked' },
    });
    expect(code).toBe(1);
    const stages = [...stdout.matchAll(/^\d\d:\d\d:\d\d (\w+) /gm)].map(([, stage]) => stage);
    expect(stages).toEqual(['ready', 'packs', 'gate', 'publish', 'notify']);

    const [message = '', ...others] = messages.map((one) => one.replace(/=\r\n/g, ''));
    expect(others).toEqual([]);
    expect(message).toContain(`Subject: ${SUBJECT}`);
    expect(message).toContain('- Signing in to Homefix is broken for everyone: Signing in to Homefix as ');
    expect(message).toContain('Council Tax and CareCase: GO.');
    expect(message).toContain('Call Housing Systems on call, 020 7946 0142 (for Homefix).');
    expect(message).toContain('Back out or stay: to be decided by Sunday, 29 November 2099, 09:00.');

    const [note = '', ...more] = notesOn(project);
    expect(more).toEqual([]);
    expect(note.split('\n')[0]).toBe(
      'NO-GO: Homefix, sign-in is broken for everybody. Sign in by hand once; if that fails too, tell Housing Systems team, else compare sign-in in its file with the page.',
    );
    expect(readdirSync(path.join(project, 'records')).filter((name) => name.includes('smoke'))).toEqual([]);
  }, 300_000);
});

describe('where nobody is there', () => {
  it('what is not done in time and what is down are blocked, each with its cause, and it is published', async () => {
    const project = townHall();
    const past = ['--wait-for', 'nightly letters', '--until', '2020-01-01 06:00'];
    const { code, stdout } = await uat(project, ['smoke', 'one', ...past]);
    expect(statuses(newestRun(project))).toEqual({ 'TH-001': 'blocked', 'AX-001': 'blocked' });
    expect(newestRun(project).causes?.map(({ kind, sentence }) => [kind, sentence])).toEqual([
      ['application down', expect.stringMatching(/^The Annex did not answer: /)],
      [
        'waited for',
        'Town Hall was waited for until 2020-01-01 06:00, and "nightly letters" was not done: /visits does not show "Letters sent {today}".',
      ],
    ]);
    expect(stdout).toMatch(/wait {4}Town Hall, nightly letters: NOT done by 2020-01-01 06:00/);
    expect(stdout).toMatch(/gate {4}NO-GO: The Annex is down, and 1 thing more \(CHG0000001\)$/m);
    expect(stdout).toMatch(/publish NO-GO at post-change published to CHG0000001$/m);
    expect(code).toBe(1);
  }, 300_000);

  it('what there was no time for is not run, which is no GO; whom nobody could tell is told by the next one', async () => {
    const project = townHall();
    const settings = readFileSync(path.join(project, 'data/project.yaml'), 'utf8');
    write(project, 'data/project.yaml', `${settings}${TELL}`);
    const short = ['smoke', 'one', '--within', '1s'];
    const first = await uat(project, short, { SMTP_URL: 'smtp://127.0.0.1:1' });
    expect(first.stdout).toMatch(/packs {3}nothing was run; The time for all of it, 1 second, was up\.$/m);
    expect(first.stdout).toMatch(/publish NO-GO at post-change published to CHG0000001$/m);
    expect(first.stdout).toMatch(/notify {2}0 messages sent; Not told \(mail to duty@example\.org\)/);
    expect(first.code).toBe(4);
    const { url, messages } = await mailServer();
    const second = await uat(project, short, { SMTP_URL: url });
    expect(second.stdout).toMatch(/^\S+ outbox {2}from before: NO-GO at post-change/m);
    expect(messages).toHaveLength(2);
    expect(second.code).toBe(1);
  }, 300_000);

  it.each([
    ['that cannot be kept', { 'reports/allure': 'a file' }, '', /reports.allure/],
    [
      'for a system that nobody named',
      {},
      'change record: { kind: redmine }\n',
      /the variable REDMINE_URL is not set/,
    ],
  ])(
    'people hear of a verdict %s, and that it is on no record',
    async (_what, files, more, why) => {
      const project = townHall();
      const settings = readFileSync(path.join(project, 'data/project.yaml'), 'utf8');
      write(project, 'data/project.yaml', `${settings}${TELL}${more}`);
      for (const [file, text] of Object.entries(files)) write(project, file, text);
      const { url, messages } = await mailServer();
      const { code, stdout } = await uat(project, ['smoke', 'one', '--within', '1s'], { SMTP_URL: url });
      expect(stdout).toMatch(/publish NOT PUBLISHED: .* uat gate one --gate post-change --publish\.$/m);
      expect(stdout).toMatch(why);
      expect(stdout).toMatch(/notify {2}1 message sent: it is not on the record yet$/m);
      const [message = '', ...others] = messages.map((one) => one.replace(/=\r\n/g, ''));
      expect(others).toEqual([]);
      expect(message).toContain('Change CHG0000001: the verdict is NOT on it (');
      expect(message).toMatch(why);
      expect(message).not.toContain('Reference');
      expect(code).toBe(4);
    },
    300_000,
  );

  it('who stops it while it waits gets the lock back, and no verdict', async () => {
    const project = townHall();
    const far = ['--wait-for', 'nightly letters', '--until', '2099-01-01 06:00'];
    const { child, ended } = startUat(project, ['smoke', 'one', ...far]);
    await new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()));
    child.kill('SIGTERM');
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    expect(stderr).toContain('it was stopped before its verdict was published');
    expect(existsSync(path.join(project, 'records/smoke.lock'))).toBe(false);
    expect(existsSync(path.join(project, 'records/ledger.ndjson'))).toBe(false);
  }, 300_000);
});
