import { expect, it } from 'vitest';
import { historyPage } from '../../../harness/prove/history/history-page.ts';
import type { Point } from '../../../harness/run/history/history.ts';

const point = (overrides: Partial<Point> = {}): Point => ({
  at: '2026-11-22T07:15:00.000Z',
  run: 'run-1',
  place: 'ashdale/uat',
  status: 'passed',
  durationMs: 4_200,
  version: '1',
  ...overrides,
});
const page = (points: readonly Point[], title = 'A refund') =>
  historyPage({
    title: 'Everything',
    timeZone: 'Europe/London',
    made: '2026-11-22T08:00:00.000Z',
    scenarios: [{ id: 'CT-001', title, application: 'council-tax', points, flips: 0, slower: 1 }],
  });

it('draws a bar a run with what it was, and a line where the version changed', () => {
  const text = page([point(), point({ status: 'failed', version: '2' })]);
  expect(text.match(/<rect class="bar /g)).toHaveLength(2);
  expect(text).toContain('<title>22 November 2026, 07:15: failed, 4.2 s, 2, ashdale/uat</title>');
  expect(text.match(/<line /g)).toHaveLength(1);
});

it('needs no other file and runs no script, whatever a scenario is called', () => {
  const text = page([point()], '<script src="https://example.org/x.js"></script>');
  expect(text).not.toMatch(/<script|<link|url\(http|<img/);
  expect(text).toContain('&lt;script');
});
