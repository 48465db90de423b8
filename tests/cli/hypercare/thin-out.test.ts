import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { thinOut } from '../../../harness/cli/hypercare/thin-out.ts';
import { aRound } from './lines.ts';

it('takes pictures out of rounds that were no news, and minds nothing that it cannot take', () => {
  const reports = mkdtempSync(path.join(tmpdir(), 'council-uat-thin-'));
  const media = (id: string) => path.join(reports, 'runs', id, 'media');
  for (const id of ['told', 'kept']) mkdirSync(media(id), { recursive: true });
  // As a file where a folder was: there is nothing in it to remove.
  writeFileSync(path.join(reports, 'runs', 'odd'), '');
  const at = '2026-11-28 08:10';
  thinOut(reports, [
    aRound(at, { runs: ['told'], told: true }),
    aRound(at, { runs: ['odd'] }),
    aRound(at, { runs: ['kept'] }),
  ]);
  expect([existsSync(media('told')), existsSync(media('kept'))]).toEqual([true, false]);
});
