import { describe, expect, it, test } from 'vitest';
import { likeliestReason } from '../../../harness/run/diagnose/reasons.ts';
import type { SeenControl, Sighting } from '../../../harness/run/diagnose/sighting.ts';
import { wantedBy } from '../../../harness/run/diagnose/wanted.ts';

const NOTHING: Sighting = {
  title: '',
  controls: [],
  alerts: [],
  dialog: undefined,
  busy: undefined,
  pages: undefined,
  hasPassword: false,
  text: '',
};

const control = (kind: SeenControl['kind'], name: string): SeenControl => ({
  kind,
  name,
  isDisabled: false,
  isMissing: false,
});

function reason(message: string, sighting: Partial<Sighting>, refused?: string): string | undefined {
  const wanted = wantedBy(new Error(message), message);
  return likeliestReason({ message, wanted, sighting: { ...NOTHING, ...sighting }, refused });
}

describe('what a step wanted is read', () => {
  it.each([
    [
      "Timeout 1ms\n  - waiting for getByRole('row', { name: 'Smith' }).getByRole('button', { name: 'Open' })",
      'button',
      'Open',
    ],
    ["Locator: getByLabel('Surname', { exact: true })", 'field', 'Surname'],
    ["Locator: getByText('Paid').first()", 'text', 'Paid'],
    ["waiting for getByRole('row').filter({ hasText: 'Visitor 4' }).getByRole('link')", 'row', 'Visitor 4'],
    ['There is no button or link “Pay” in the row for “Smith”. There is “Play”.', 'button', 'Pay'],
    ['The page does not show “£5.00”.', 'text', '£5.00'],
  ])('from %j', (message, kind, name) => {
    expect(wantedBy(new Error(message), message)).toEqual({ kind, name });
  });

  it('from the error itself, and not from what has no such thing', () => {
    const error = Object.assign(new Error('?'), { wanted: { kind: 'drop-down', name: 'Title' } });
    expect(wantedBy(error, '?')).toEqual({ kind: 'thing', name: 'Title' });
    expect(wantedBy(new Error('It broke.'), 'It broke.')).toBeUndefined();
    expect(wantedBy(null, 'It broke.')).toBeUndefined();
  });
});

const NO_PAY = 'There is no button or link “Pay”.';

test('nothing is made up where the page gives no hint', () => {
  expect(reason(NO_PAY, {})).toBeUndefined();
  expect(reason('The total: expected 5, but it is 6', { dialog: 'Help', busy: 'Wait' })).toBeUndefined();
});

test('the sign-in page goes before all else, in its own words where it says something', () => {
  const signIn = { hasPassword: true, controls: [control('button', 'Log in')], busy: '' };
  expect(reason(NO_PAY, signIn)).toBe('The sign-in page is showing: the session has probably timed out.');
  expect(reason(NO_PAY, { ...signIn, alerts: ['Wrong password'] })).toBe(
    'The sign-in page is showing and says "Wrong password".',
  );
});

test('a refusal is told from the words of the page or from the answer', () => {
  const probably = 'the person at work is probably not permitted to do this.';
  expect(reason(NO_PAY, { text: 'Refunds\nAccess is denied for this role' })).toBe(
    `The page says "Access is denied for this role": ${probably}`,
  );
  expect(reason(NO_PAY, {}, '403 for GET /refunds')).toBe(
    `The application answered 403 for GET /refunds: ${probably}`,
  );
});

test('what the vocabulary says of a button that is covered or hidden is explained, too', () => {
  const covered = 'Something lies over the button “Pay” and keeps it from being used: div.';
  expect(reason(covered, { dialog: 'Help' })).toBe('The dialog "Help" is open and covers the page.');
  const hidden = 'The button or link “Pay” is on the page, but not shown.';
  expect(reason(hidden, { busy: '' })).toBe('The page was still loading.');
});

test('a name that the sentence tells already is not told twice', () => {
  const controls = [control('field', 'Last name'), control('field', 'First name')];
  const message = 'There is no field “Surname”. There is “Last name”, “First name”.';
  expect(reason(message, { controls })).toBe('Perhaps it is now called "Last name".');
});

test('an error summary goes before names that are merely like', () => {
  const controls = [control('button', 'Play')];
  expect(reason(NO_PAY, { controls, alerts: ['Enter an amount'] })).toBe(
    'The page shows an error: "Enter an amount".',
  );
  expect(reason(NO_PAY, { controls })).toBe('The page has "Play" (renamed?).');
});

test('long texts of a page are cut', () => {
  const said = reason(NO_PAY, { alerts: ['Too long. '.repeat(30)] }) ?? '';
  expect(said.length).toBeLessThan(200);
  expect(said).toContain('…');
});

it.each([
  [
    'Tenancy\nORA-00001: unique constraint (HOUSING.TENANCY_PK) violated',
    'ORA-00001: unique constraint (HOUSING.TENANCY_PK) violated',
  ],
  ["Duplicate entry '4711' for key 'PRIMARY'", "Duplicate entry '4711' for key 'PRIMARY'"],
  ['Traceback (most recent call last):\n  File "app.py"', 'Traceback (most recent call last):'],
])('a database or a framework that speaks for itself: %j', (text, said) => {
  expect(reason('There is no button “Print”.', { text })).toBe(
    `The page shows a technical error, which is the application's own: "${said}".`,
  );
});

it('a page that merely speaks of databases is no technical error', () => {
  const text = 'Ask the database team about unique constraints.';
  expect(reason('There is no button “Print”.', { text })).toBeUndefined();
});
