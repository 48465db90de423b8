import { expect, test } from 'vitest';
import { playThrough, statuses } from './played.ts';

const FEATURE = `Feature: Bills
  @bills
  Scenario: Pay
    Given a bill
    When I pay it
    Then it is paid
`;

test('step hooks surround each step that runs, and belong to its record', async () => {
  const calls: string[] = [];
  const played = await playThrough(FEATURE, ({ BeforeStep, AfterStep, Given, When, Then }) => {
    BeforeStep(({ pickleStep }) => void calls.push(`before ${pickleStep.text}`));
    AfterStep(({ pickleStep, result }) => void calls.push(`after ${pickleStep.text}: ${result.status}`));
    AfterStep(() => void calls.push('reversed'));
    Given('a bill', () => void calls.push('a bill'));
    When('I pay it', () => {
      throw new Error('the till is closed');
    });
    Then('it is paid', () => {});
  });
  expect(calls).toEqual([
    'before a bill',
    'a bill',
    'reversed',
    'after a bill: PASSED',
    'before I pay it',
    'reversed',
    'after I pay it: FAILED',
  ]);
  expect(statuses(played)).toEqual(['step passed', 'step failed', 'step skipped']);
});

test('a BeforeStep hook that fails keeps its step from running; an AfterStep hook that fails fails its step', async () => {
  const ran: string[] = [];
  const before = await playThrough(FEATURE, ({ BeforeStep, Given }) => {
    BeforeStep(() => {
      throw new Error('no till');
    });
    Given(/.*/, () => void ran.push('step'));
  });
  expect([ran, before.records[0]?.status, before.records[0]?.reason]).toEqual([[], 'failed', 'no till']);
  const after = await playThrough(FEATURE, ({ AfterStep, Given }) => {
    AfterStep(() => {
      throw new Error('till left open');
    });
    Given(/.*/, () => void ran.push('step'));
  });
  expect([ran, after.records[0]?.status, after.records[0]?.reason]).toEqual([
    ['step'],
    'failed',
    'till left open',
  ]);
});
