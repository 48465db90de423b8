import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice } from './clerk.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('current');
});
afterAll(() => office.close());

describe('the contractor’s file', () => {
  test('rejects each line that does not fit, and says why', async () => {
    const officer = await office.clerk('d.novak');
    const drain = await officer.raise({ trade: 'Drainage', reported: '16/11/2026' });
    const tap = await officer.raise({ trade: 'Plumbing' });
    const liaison = await office.clerk('v.petrov');
    const lines = [
      `${drain},15/11/2026,95.00`,
      `${tap},23/11/2026,95.00`,
      '9999999,23/11/2026,95.00',
      `${drain},23/11/2026,95.00`,
      `${drain},23/11/2026,96.00`,
    ];
    await liaison.sendFile('REF-1', lines);
    const report = await liaison.open('/import/rejects');
    expect(
      report
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[4]),
    ).toEqual([
      'Completed before it was reported',
      'Job belongs to another contractor',
      'Unknown job number',
      'Job is already closed',
    ]);
    await liaison.openRepair(drain);
    expect([liaison.value('Status'), liaison.value('Cost')]).toEqual(['Completed', '95.00']);
  });

  test.each([
    ['without a trailer', '0046313,23/11/2026,95.00', 'The file is not complete: it has no trailer.'],
    ['with a line too few', 'TRAILER,1,0.00', 'The trailer says 1 lines, but the file has 0.'],
    [
      'with markup in it',
      'TRAILER,0,<i>',
      'The trailer says a total of \\u003ci>, but the lines add up to 0.00.',
    ],
  ])('is refused whole %s', async (_case, trailer, refusal) => {
    const liaison = await office.clerk('v.petrov');
    await liaison.sendFile('REF-2', [], trailer);
    expect(liaison.alert).toBe(refusal);
  });

  test('is loaded only once', async () => {
    const liaison = await office.clerk('v.petrov');
    await liaison.sendFile('REF-3', []);
    expect(liaison.value('Reference')).toBe('REF-3');
    await liaison.sendFile('REF-3', []);
    expect(liaison.alert).toBe('File REF-3 has already been loaded.');
  });
});
