import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mailServer } from '../publish/notify/listeners.ts';
import { sundayProject } from './kit/sunday.ts';
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
