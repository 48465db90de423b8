import { expect, it } from 'vitest';
import type { Release } from '../../harness/project/index.ts';
import { noVerdictAlert } from '../../harness/prove/index.ts';

const RELEASE = {
  name: 'Weekend of 28 November',
  applications: { homefix: {}, carecase: {} },
  call: [
    { name: 'Housing on call', phone: '020 7946 0142', for: ['homefix'] },
    { name: 'Duty manager', phone: '020 7946 0100', for: [] },
  ],
  backOutDecision: { at: '2026-11-29 09:00', by: 'Ifeoma Blackwood' },
} as unknown as Release;

const NAMES: Readonly<Record<string, string>> = { homefix: 'Homefix', carecase: 'CareCase' };
const alert = (fault: Parameters<typeof noVerdictAlert>[1]['fault']) =>
  noVerdictAlert(RELEASE, {
    fault,
    again: 'uat smoke weekend-2026-11',
    nameOf: (key) => NAMES[key] ?? key,
    now: '2026-11-29T07:04:00.000Z',
    timeZone: 'Europe/London',
  });

it('says what broke, that nothing is known, what to do, and all who may be called', () => {
  const full = { where: 'reports/runs', wrong: 'the disk is full', next: 'Free at least 1 MB there' };
  expect(alert(full)).toEqual({
    what: 'Weekend of 28 November, reports/runs: the disk is full',
    sentence: null,
    lines: [
      'The check came to no verdict. reports/runs: the disk is full.',
      'So nobody knows whether this works: Homefix and CareCase.',
      'What to do: Free at least 1 MB there. Then: uat smoke weekend-2026-11',
    ],
    people: [
      'Call Duty manager, 020 7946 0100.',
      'Call Housing on call, 020 7946 0142 (for Homefix).',
      'Back out or stay: to be decided by Sunday, 29 November 2026, 09:00 (Ifeoma Blackwood decides).',
    ],
  });
});

it('says what is allowed, and does with a fault that says no more', () => {
  const [broken] = alert({ where: 'packs', wrong: '"x" is no pack', allowed: 'There are: smoke' }).lines;
  expect(broken).toBe('The check came to no verdict. packs: "x" is no pack. There are: smoke.');
  expect(alert({ where: 'weekend', wrong: 'boom' }).lines.at(-1)).toBe(
    'What to do: uat smoke weekend-2026-11',
  );
});

it('names a folder in a subject, and the way to it below', () => {
  const { what, lines } = alert({ where: '/srv/uat/ashdale/records', wrong: 'the disk is full' });
  expect(what).toBe('Weekend of 28 November, records: the disk is full');
  expect(lines[0]).toContain('/srv/uat/ashdale/records: the disk is full.');
});

it('keeps a subject short, and shows no control characters', () => {
  const { what, lines } = alert({ where: 'a', wrong: `${'x'.repeat(300)}\u001b[2J` });
  expect(what.length).toBeLessThanOrEqual(121);
  expect(lines.join()).not.toContain('\u001b');
});
