import { describe, expect, it } from 'vitest';
import { maintenanceNotice } from '../../../harness/run/diagnose/maintenance.ts';
import type { Sighting } from '../../../harness/run/diagnose/sighting.ts';
import { troubleSeen } from '../../../harness/run/diagnose/trouble-seen.ts';

const page = (overrides: Partial<Sighting> = {}): Sighting => ({
  title: 'Refunds',
  controls: [],
  alerts: [],
  dialog: undefined,
  busy: undefined,
  pages: undefined,
  hasPassword: false,
  text: 'Refunds',
  ...overrides,
});
const row = { kind: 'row', name: '30012345' } as const;
const signIn: Partial<Sighting> = {
  hasPassword: true,
  controls: [{ kind: 'button', name: 'Sign in', isDisabled: false, isMissing: false }],
};
const seen = (sighting: Sighting, isAtWork = true) =>
  troubleSeen(sighting, { error: new Error('no'), wanted: row, isAtWork });

describe('what a page gives away of a failed step', () => {
  it('is missing data where a row is not there, unless the list goes on elsewhere', () => {
    expect(seen(page())?.trouble).toEqual({ kind: 'data missing', about: '30012345' });
    expect(seen(page({ pages: 'page 1 of 2' }))).toBeUndefined();
  });

  it('is a session that ended only where somebody was at work with one that is shared', () => {
    expect(seen(page(signIn))).toMatchObject({
      trouble: { kind: 'signed out' },
      blocked: expect.any(String),
    });
    expect(seen(page(signIn), false)?.blocked).toBeUndefined();
  });

  it('is nothing in particular where something else is wrong', () => {
    const other = { error: new Error('no'), wanted: undefined, isAtWork: true };
    expect(troubleSeen(page(), other)).toBeUndefined();
  });
});

describe('a notice of maintenance', () => {
  it('is quoted with the sentence after it', () => {
    const text = 'Planned maintenance\nBack on Monday at 07:00.\nThank you.';
    expect(maintenanceNotice({ title: '', text })).toBe('Planned maintenance – Back on Monday at 07:00.');
  });

  it('is not a page that speaks of maintenance among other things', () => {
    const text = `Planned maintenance of lifts\n${'A repair. '.repeat(200)}`;
    expect(maintenanceNotice({ title: '', text })).toBeUndefined();
    expect(maintenanceNotice({ title: 'Repairs', text: 'Maintenance contract 7' })).toBeUndefined();
  });
});
