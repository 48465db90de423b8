import { existsSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TroubleKind } from '../../../harness/run/schema.ts';
import { requireStanding } from '../../../harness/run/standing/require-standing.ts';
import { type Note, Notes, standingOf } from '../../../harness/run/standing/standing.ts';
import { whyStopped } from '../../../harness/run/standing/stop-early.ts';

let number = 0;
function met(kind: TroubleKind, about?: string, application = 'ct'): Note {
  number += 1;
  const trouble = { kind, ...(about === undefined ? {} : { about }) };
  return { scenario: `CT-${number}`, application, status: 'blocked', trouble, reason: 'It was so.' };
}
const passed: Note = { scenario: 'CT-900', application: 'ct', status: 'passed' };
const folder = () => mkdtempSync(path.join(tmpdir(), 'council-uat-standing-'));

describe('an application that others of the run have tried', () => {
  it.each([
    ['nothing was met', [], 'go on'],
    ['one scenario found it down, which may be nothing', [met('application down')], 'go on'],
    ['two found it down', [met('application down'), met('hang')], 'ask'],
    ['one got through since', [met('application down'), met('application down'), passed], 'go on'],
    ['six in a row found it down', Array.from({ length: 6 }, () => met('hang')), 'not begin'],
    ['the address is that of another environment', [met('wrong place')], 'not begin'],
    ['it was another application', [met('wrong place', undefined, 'hf')], 'go on'],
  ] as const)('where %s', (_what, notes, may) => {
    expect(standingOf(notes, 'ct').may).toBe(may);
  });

  it('does not count those who were not tried', () => {
    const untried = { ...met('hang'), trouble: { kind: 'hang', untried: true } } as const;
    expect(standingOf([met('hang'), untried, untried], 'ct').may).toBe('go on');
  });
});

describe('a sign-in that others of the run have tried', () => {
  it('stays shut for the person it did not let in, and open for others', () => {
    expect(standingOf([met('sign-in', 'clerk')], 'ct', 'clerk').may).toBe('not begin');
    expect(standingOf([met('sign-in', 'clerk')], 'ct', 'auditor').may).toBe('go on');
  });

  it('is shut for everybody after two, unless somebody got through since', () => {
    const two = [met('sign-in', 'clerk'), met('captcha', 'auditor')];
    expect(standingOf(two, 'ct', 'manager').may).toBe('not begin');
    expect(standingOf([...two, passed], 'ct', 'manager').may).toBe('go on');
  });

  it('is shut for everybody where the page itself is broken', () => {
    expect(standingOf([met('sign-in')], 'ct', 'manager').may).toBe('not begin');
  });
});

describe('asking again', () => {
  it('goes on when the application is back, and blocks with what others met while it is not', async () => {
    const server = createServer((_request, response) => response.end('back'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const notes = new Notes(folder());
    notes.add(met('application down'));
    notes.add(met('application down'));
    await expect(requireStanding(notes, { key: 'ct', address })).resolves.toBeUndefined();
    await new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await expect(requireStanding(notes, { key: 'ct', address })).rejects.toMatchObject({
      message: expect.stringMatching(/^Not tried, after CT-\d+ met this: It was so\.$/),
      trouble: { kind: 'application down', application: 'ct', untried: true },
    });
  });

  it('writes nothing while all is well', () => {
    const run = folder();
    new Notes(run).add(passed);
    expect(existsSync(path.join(run, 'standing.ndjson'))).toBe(false);
    expect(new Notes(run).read()).toEqual([]);
  });
});

describe('a pack that stops early', () => {
  const never = { afterFailedSignIn: false, failures: null, timeBudgetMs: null };
  const time = { begun: 0, now: 60_000 };

  it.each([
    ['never, unless it is told to', never, [met('sign-in', 'clerk')], undefined],
    [
      'after a failed sign-in',
      { ...never, afterFailedSignIn: true },
      [met('sign-in', 'clerk')],
      /first failed sign-in/,
    ],
    ['not after another failure', { ...never, afterFailedSignIn: true }, [met('page')], undefined],
    ['at so many failures', { ...never, failures: 2 }, [met('page'), met('page')], /stops at 2 failures/],
    ['not before', { ...never, failures: 2 }, [met('page'), passed], undefined],
    ['when its time is up', { ...never, timeBudgetMs: 60_000 }, [], /time of 1 minute was up/],
    ['not before its time is up', { ...never, timeBudgetMs: 61_000 }, [], undefined],
  ] as const)('%s', (_what, policy, notes, why) => {
    const said = whyStopped(policy, notes, time);
    if (why === undefined) expect(said).toBeUndefined();
    else expect(said).toMatch(why);
  });

  it('counts a scenario that failed on a retry, too, once', () => {
    const one = met('page');
    expect(whyStopped({ ...never, failures: 2 }, [one, one], time)).toBeUndefined();
  });
});
