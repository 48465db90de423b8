import { expect, test } from 'vitest';
import { play, playThrough, statuses } from './played.ts';

const FEATURE = `Feature: Bills
  @bills
  Scenario: Pay
    Given a bill
    When I pay it
    Then it is paid
`;

test('hooks and steps run in order, After hooks in reverse, those of other tags not at all', async () => {
  const calls: string[] = [];
  const played = await playThrough(FEATURE, ({ Before, After, Given }) => {
    Before({ name: 'first' }, () => void calls.push('first'));
    Before({ tags: '@homefix' }, () => void calls.push('another application'));
    Before({ tags: '@bills' }, () => void calls.push('second'));
    After({ name: 'last' }, () => void calls.push('last'));
    After(() => void calls.push('last but one'));
    Given(/.*/, () => void calls.push('step'));
  });
  expect(calls).toEqual(['first', 'second', 'step', 'step', 'step', 'last but one', 'last']);
  expect(played.records.map(({ kind, text }) => `${kind}:${text}`)).toEqual([
    'before:first',
    'before:',
    'step:a bill',
    'step:I pay it',
    'step:it is paid',
    'after:',
    'after:last',
  ]);
  expect(played.listed).toEqual([
    '0 first',
    '0 Before hook',
    '4 Given a bill',
    '5 When I pay it',
    '6 Then it is paid',
    '0 After hook',
    '0 last',
  ]);
  expect(played.execution.outcome.status).toBe('passed');
});

test('after a failure steps are skipped, but After hooks run and are told of it', async () => {
  let told: unknown;
  const played = await playThrough(
    FEATURE,
    ({ After, Given, When, Then }) => {
      Given('a bill', () => {});
      When('I pay it', () => {
        throw new Error('the till is closed');
      });
      Then('it is paid', () => {});
      After((parameter) => {
        told = parameter;
      });
    },
    { willBeRetried: true },
  );
  expect(statuses(played)).toEqual(['step passed', 'step failed', 'step skipped', 'after passed']);
  expect(played.listed).toContain('6 - Then it is paid');
  expect(told).toMatchObject({
    result: { status: 'FAILED' },
    error: new Error('the till is closed'),
    willBeRetried: true,
    pickle: { name: 'Pay' },
    gherkinDocument: { feature: { name: 'Bills' } },
  });
});

test('a step that can never run says so after a failure, and does not after a skip', async () => {
  const after = (first: () => unknown) =>
    playThrough(FEATURE, ({ Given, Then }) => {
      Given('a bill', first);
      Then('it is paid', () => {});
      Then(/^it is (.*)$/, (_how) => {});
    });
  const failing = () => {
    throw new Error('no bill');
  };
  expect(statuses(await after(failing))).toEqual(['step failed', 'step undefined', 'step ambiguous']);
  expect(statuses(await after(() => 'skipped'))).toEqual(['step skipped', 'step skipped', 'step skipped']);
});

test('the scenario takes the worst outcome and its reason', async () => {
  const { execution } = await playThrough(FEATURE, ({ Given, When }) => {
    Given('a bill', () => 'pending');
    When('I pay it', () => {});
  });
  expect(execution.outcome).toMatchObject({
    status: 'undefined',
    reason: 'Nobody has defined what "it is paid" does.',
  });
});

test('an After hook that fails makes a passed scenario fail', async () => {
  const { execution } = await playThrough(FEATURE, ({ After, Given }) => {
    Given(/.*/, () => {});
    After(() => {
      throw new Error('could not clear up');
    });
  });
  expect(execution.outcome).toMatchObject({ status: 'failed', reason: 'could not clear up' });
});

test('a Before hook that fails keeps the other Before hooks and all steps from running', async () => {
  const played = await playThrough(FEATURE, ({ Before, Given }) => {
    Before(() => {
      throw new Error('no printer');
    });
    Before(() => {});
    Given(/.*/, () => {});
  });
  expect(statuses(played)).toEqual([
    'before failed',
    'before skipped',
    'step skipped',
    'step skipped',
    'step skipped',
  ]);
});

test('a refused scenario runs no code at all and shows all its steps as skipped', async () => {
  const ran: string[] = [];
  const played = play(FEATURE, ({ Before, After, Given }) => {
    Before(() => void ran.push('before'));
    After(() => void ran.push('after'));
    Given(/.*/, () => void ran.push('step'));
  });
  played.execution.refuse('It is not tagged @read-only, and live holds live data.');
  await played.execution.body();
  await played.execution.finish();
  expect(ran).toEqual([]);
  expect(statuses(played)).toEqual(['before skipped', 'step skipped', 'step skipped', 'step skipped']);
  expect(played.execution.outcome.status).toBe('skipped');
});
