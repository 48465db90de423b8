import { describe, expect, it } from 'vitest';
import { causeLines } from '../../../harness/run/causes/cause-lines.ts';
import { causesOf } from '../../../harness/run/causes/causes-of.ts';
import type { RunRecord, ScenarioRecord, Trouble } from '../../../harness/run/schema.ts';
import { anAttempt, aRun, aScenario } from '../../run-record.ts';

function red(id: string, status: 'failed' | 'blocked', reason: string, trouble?: Trouble): ScenarioRecord {
  const attempts = [anAttempt({ status, reason, people: [], ...(trouble === undefined ? {} : { trouble }) })];
  return aScenario({ id, status, reason, attempts });
}

const signIn = (id: string, about: string) =>
  red(id, 'blocked', `Not let in: ${about}`, { kind: 'sign-in', about });
const run = (...scenarios: ScenarioRecord[]): RunRecord => aRun({ scenarios });

describe('the causes of a run', () => {
  it('are none where all passed', () => {
    expect(causesOf(aRun(), [])).toEqual([]);
  });

  it('are none for a scenario that was cut off: nothing is known of the application', () => {
    const attempts = [anAttempt({ status: 'blocked', reason: 'The run was stopped.', interrupted: true })];
    const cutOff = aScenario({ id: 'CT-001', status: 'blocked', reason: 'The run was stopped.', attempts });
    expect(causesOf(run(cutOff), [])).toEqual([]);
    const causes = causesOf(run(cutOff, red('CT-002', 'blocked', 'cut', { kind: 'network' })), []);
    expect(causes.map(({ kind, scenarios }) => [kind, scenarios])).toEqual([['network', ['CT-002']]]);
  });

  it('are one where nobody can sign in, however many scenarios that took down', () => {
    const [cause, ...others] = causesOf(
      run(signIn('CT-001', 'clerk'), signIn('CT-002', 'auditor'), signIn('CT-003', 'clerk')),
      [],
    );
    expect(others).toEqual([]);
    expect(cause?.sentence).toBe('Signing in to Council Tax is broken for everyone: Not let in: clerk');
    expect(cause?.scenarios).toEqual(['CT-001', 'CT-002', 'CT-003']);
  });

  it('name the person where somebody else got through', () => {
    const [cause] = causesOf(run(aScenario(), signIn('CT-002', 'clerk'), signIn('CT-003', 'clerk')), []);
    expect(cause?.sentence).toMatch(/^Signing in to Council Tax is broken for the clerk: /);
  });

  it('tell one broken page from an application that answers no page', () => {
    const page = (id: string, about: string) =>
      red(id, 'blocked', `500 for ${about}`, { kind: 'page', about });
    const one = causesOf(run(aScenario(), page('CT-002', 'GET /a'), page('CT-003', 'GET /a')), []);
    expect(one.map((cause) => cause.sentence)).toEqual([
      'One page of Council Tax is broken (GET /a): 500 for GET /a',
    ]);
    const all = causesOf(run(page('CT-002', 'GET /a'), page('CT-003', 'GET /b')), []);
    expect(all.map((cause) => cause.kind)).toEqual(['application down']);
  });

  it('leave what fails for its own reason to the end, and a shared reason together', () => {
    const causes = causesOf(
      run(
        red('CT-001', 'failed', 'expected £1'),
        red('CT-002', 'failed', 'expected £1'),
        red('CT-003', 'blocked', 'cut', { kind: 'network' }),
      ),
      [],
    );
    expect(causes.map(({ kind, scenarios }) => [kind, scenarios.length])).toEqual([
      ['network', 1],
      ['behaviour', 2],
    ]);
  });

  it.each([
    ['slow', /is slow everywhere/],
    ['certificate', /has a certificate that the browser refuses/],
    ['data missing', /Data that the scenarios need are missing in Council Tax \("30012345"\)/],
    ['step', /A step is not usable as it is written/],
  ] as const)('say "%s" in words', (kind, sentence) => {
    const about = kind === 'data missing' ? { about: '30012345' } : {};
    const three = ['CT-001', 'CT-002', 'CT-003'].map((id) =>
      red(id, 'failed', 'It was so.', { kind, ...about }),
    );
    const [cause] = causesOf(run(...three), []);
    expect(cause?.sentence).toMatch(sentence);
    expect(cause?.scenarios).toHaveLength(3);
  });

  it('quote the first that met it, not those that were not tried after it', () => {
    const trouble = { kind: 'sign-in', about: 'clerk' } as const;
    const [cause] = causesOf(
      run(
        red('CT-001', 'blocked', 'Not tried, after CT-002', { ...trouble, untried: true }),
        red('CT-002', 'blocked', 'Wrong password', trouble),
      ),
      [],
    );
    expect(cause?.sentence).toContain('Wrong password');
  });
});

describe('since when it worked', () => {
  const broken = run(signIn('CT-001', 'revenues officer'));
  const earlier = (day: number, overrides: Partial<RunRecord> = {}): RunRecord =>
    aRun({ id: `run-${day}`, started: `2026-11-${day}T07:00:00.000Z`, ...overrides });

  it('is told by the newest earlier run in the same place, with its version', () => {
    const [cause] = causesOf(broken, [earlier(21, { environment: 'live' }), earlier(20), earlier(19)]);
    expect(cause?.lastWorked).toEqual({
      at: earlier(20).scenarios[0]?.attempts[0]?.ended,
      version: '2026.2',
    });
  });

  it('is not known where no run kept shows it, and not told by the run itself', () => {
    expect(causesOf(broken, [broken])[0]?.lastWorked).toBeNull();
    expect(
      causesOf(broken, [earlier(20, { scenarios: [signIn('CT-001', 'clerk')] })])[0]?.lastWorked,
    ).toBeNull();
  });

  it('stands in the three lines that people read', () => {
    const [cause] = causesOf(broken, [earlier(20)]);
    const lines = cause === undefined ? [] : causeLines(cause, 'Europe/London');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(
      /^Took down 1 scenario \(CT-001\)\. Last worked 22 November 2026, 07:15 on version 2026\.2\.$/,
    );
    expect(lines[2]).toMatch(/^What to do: Check these accounts/);
  });
});
