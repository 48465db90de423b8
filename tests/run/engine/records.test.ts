import { expect, test } from 'vitest';
import { Skipped } from '../../../harness/run/engine/not-run.ts';
import { playThrough, statuses } from './played.ts';

const FEATURE = `Feature: Bills
  @bills
  Scenario: Pay
    Given a bill
    When I pay it
    Then it is paid
`;

test('what a step attached, logged and linked stays with it, after its screen', async () => {
  const played = await playThrough(FEATURE, ({ Before, Given, When, Then }) => {
    Before(function (this: { log(text: string): void }) {
      this.log('from the hook');
    });
    Given('a bill', async function (this: { attach(body: string, options: object): Promise<void> }) {
      await this.attach('a,b', { mediaType: 'text/csv', fileName: 'bills.csv' });
    });
    When('I pay it', function (this: { link(...urls: string[]): void }) {
      this.link('https://a.example', 'https://b.example');
    });
    Then('it is paid', () => {});
  });
  expect(played.records.map(({ media }) => media.map(({ name }) => name))).toEqual([
    ['log: from the hook'],
    ['green', 'bills.csv: a,b'],
    ['green', 'link: https://a.example\nhttps://b.example'],
    ['green'],
  ]);
});

test('secrets are masked in step texts, tables, doc strings, titles and reasons', async () => {
  const feature = `Feature: Bills
  Scenario: Sign in
    Given the password "hunter2"
      | password |
      | hunter2  |
    And a letter
      """
      hunter2
      """
`;
  const played = await playThrough(feature, ({ Given }) => {
    Given('the password {string}', (_password, _table) => {
      throw new Error('hunter2 was refused');
    });
    Given('a letter', (_letter) => {});
  });
  expect(JSON.stringify([played.records, played.listed])).not.toContain('hunter2');
  expect(played.records[0]).toMatchObject({
    table: [['password'], ['[secret]']],
    reason: '[secret] was refused',
  });
  expect(played.records[1]?.docString).toBe('[secret]');
});

test('a thrown reason to skip is kept', async () => {
  const { execution } = await playThrough(FEATURE, ({ Given }) =>
    Given(/.*/, () => {
      throw new Skipped('Ashdale did not buy the refunds module.');
    }),
  );
  expect(execution.outcome).toMatchObject({
    status: 'skipped',
    reason: 'Ashdale did not buy the refunds module.',
  });
});

test('an unusable step definition is named where its parameter type is missing', async () => {
  const { records } = await playThrough(FEATURE, ({ Given }) => {
    Given('a {tax}', (_tax) => {});
    Given('I {verb} it', (_verb) => {});
  });
  expect(records.map(({ reason }) => reason)).toEqual([
    'The step definition "a {tax}" cannot be used: nobody has defined its parameter type {tax}.',
    'The step definition "I {verb} it" cannot be used: nobody has defined its parameter type {verb}.',
    'Nobody has defined what "it is paid" does.',
  ]);
});

test('a scenario without steps does not pass', async () => {
  const played = await playThrough('Feature: Bills\n  Scenario: Pay\n', ({ Before }) => Before(() => {}));
  expect(statuses(played)).toEqual(['before passed']);
  expect(played.execution.outcome).toMatchObject({
    status: 'pending',
    reason: 'This scenario has no steps yet.',
  });
});
