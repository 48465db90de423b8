import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifyLedger } from '../../harness/record/index.ts';
import { fiveEntries } from './ledger-files.ts';

it('any change to what stands in a ledger is found, given what was quoted of its end', async () => {
  const { file, lines } = await fiveEntries();
  const { head } = await verifyLedger(file);
  const quoted = [{ number: 5, hash: head }];
  const at = fc.nat({ max: 4 });
  const changes = fc.oneof(
    at.map((one) => lines.toSpliced(one, 1)),
    fc.tuple(at, at).map(([one, other]) => lines.toSpliced(other, 0, lines[one] ?? '')),
    fc.shuffledSubarray(lines, { minLength: 1 }).filter((some) => some.join() !== lines.join()),
    fc.tuple(at, fc.nat(), fc.integer({ min: 32, max: 126 })).map(([one, place, letter]) => {
      const line = lines[one] ?? '';
      const index = place % line.length;
      return lines.with(one, `${line.slice(0, index)}${String.fromCharCode(letter)}${line.slice(index + 1)}`);
    }),
  );
  await fc.assert(
    fc.asyncProperty(changes, async (changed) => {
      fc.pre(changed.join('\n') !== lines.join('\n'));
      writeFileSync(file, `${changed.join('\n')}\n`);
      expect((await verifyLedger(file, quoted)).fault).not.toBeNull();
    }),
    { numRuns: 300 },
  );
});
