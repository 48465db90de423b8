import { expect, test } from 'vitest';
import { play, playThrough, statuses } from './played.ts';

const FEATURE = `Feature: Bills
  @bills
  Scenario: Pay
    Given a bill
    When I pay it
    Then it is paid
`;

test("a scenario's time-out records the step it caught with its evidence, the rest as skipped, and clears up", async () => {
  let release = () => {};
  const played = play(FEATURE, ({ After, Given, When, Then }) => {
    Given('a bill', () => {});
    When('I pay it', function (this: { log(text: string): void }) {
      this.log('waiting for the till');
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    });
    Then('it is paid', () => {});
    After(() => {});
  });
  const body = played.execution.body();
  await until(() => played.listed.includes('5 When I pay it'));
  await played.execution.finish({
    status: 'failed',
    reason: 'The scenario did not finish within 60 seconds.',
  });
  expect(statuses(played)).toEqual(['step passed', 'step failed', 'step skipped', 'after passed']);
  expect(played.records[1]?.media.map(({ name }) => name)).toEqual(['red', 'log: waiting for the till']);
  expect(played.execution.outcome.reason).toBe('The scenario did not finish within 60 seconds.');

  release();
  await body;
  expect(played.records).toHaveLength(4);
  expect(played.looks).toEqual(['green', 'red']);
  expect(played.execution.outcome.status).toBe('failed');
});

test('a stop that catches a Before hook blames the hook; nothing starts later, and what it says later is not heard', async () => {
  let fail = (_error: Error) => {};
  const ran: string[] = [];
  const played = play(FEATURE, ({ Before, Given }) => {
    Before({ name: 'wait' }, () => new Promise<void>((_resolve, reject) => (fail = reject)));
    Before(() => void ran.push('second hook'));
    Given(/.*/, () => void ran.push('step'));
  });
  const body = played.execution.body();
  await until(() => played.listed.length > 0);
  await played.execution.finish({ status: 'blocked', reason: 'stopped' });
  fail(new Error('the browser was closed'));
  await body;
  expect(statuses(played).slice(0, 3)).toEqual(['before blocked', 'before skipped', 'step skipped']);
  expect([played.records[0]?.text, played.records[0]?.reason, ran]).toEqual(['wait', 'stopped', []]);
  expect(played.execution.outcome).toEqual({ status: 'blocked', reason: 'stopped' });
});

test('a step that outlasts its own limit fails by itself, and the rest of the scenario goes on as after a failure', async () => {
  const played = await playThrough(FEATURE, ({ Given }) => Given(/.*/, () => new Promise(() => {})), {
    limitMs: 20,
  });
  expect(statuses(played)).toEqual(['step failed', 'step skipped', 'step skipped']);
  expect(played.records[0]?.reason).toBe('The step did not finish within 0.02 seconds.');
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
