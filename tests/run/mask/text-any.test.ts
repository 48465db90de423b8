import { describe, expect, it } from 'vitest';
import { createTextMask, type MaskOptions } from '../../../harness/run/mask/index.ts';
import { personalFragments, shuffled } from './fragments.ts';

const SECRET = 'p@ss w0rd/é&"<\'\\x';

const mask = (options: Partial<MaskOptions> = {}) =>
  createTextMask({ classOfData: 'masked', secrets: [], ...options });

describe('any text', () => {
  const text = mask({
    secrets: [SECRET, 'secret', 'number'],
    knownValues: ['Okafor'],
    applicationMasks: { fields: ['Case notes'], columns: [], regions: [] },
  });

  it('is not changed by masking it again', () => {
    for (let seed = 1; seed <= 3_000; seed += 1) {
      const once = text(shuffled(personalFragments, seed, 12).join(''));
      expect(text(once)).toBe(once);
    }
  });

  it('never throws', () => {
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const fragments = [
        ...personalFragments,
        '\ud800',
        '%',
        '%zz',
        '%ff',
        '\\',
        '"',
        "'",
        '\u0000',
        '[secret',
        '(',
        '+',
      ];
      expect(() => text(shuffled(fragments, seed, 20).join(''))).not.toThrow();
    }
  });

  it.each([
    'a',
    '1',
    '"',
    '@',
    '%',
    '=',
    '%41',
    'dob ',
    '0 ',
    'a@',
    'AB12 ',
    '12-34-56 ',
    '[',
    'Case notes:',
    '"x" in ',
    '\\',
    'GET https://x.example/accounts/71234567?tab=bills%20due 200 in 31 ms for Okafor, £1,234.56 on 22 November 2026\n',
  ])('of 100 KB of %j takes time in proportion to its length', (piece) => {
    const short = fastest(() => text(piece.repeat(50_000 / piece.length)));
    const long = fastest(() => text(piece.repeat(200_000 / piece.length)));
    // Four times the length: a quadratic search would take sixteen times as long.
    expect(long).toBeLessThan(Math.max(60, short * 10));
  });
});

/** Milliseconds of processor time of the fastest of five, so that a busy machine does not count. */
function fastest(work: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const from = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
