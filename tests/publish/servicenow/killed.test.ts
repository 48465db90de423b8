import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Publication } from '../../../harness/publish/change-record.ts';
import type { Work } from '../../../sandbox/servicenow/faults.ts';
import { temporaryFolder } from '../../prove/run-folder.ts';
import { aPublication } from '../a-publication.ts';
import { held, PASSWORD, publish, type Running, recordOf, startStandIn } from './stand-in.ts';

const HOOK = new URL('../../record/run-typescript.mjs', import.meta.url).href;
/** A busy machine takes its time to start a process. */
const LIMIT_MS = 200_000;
const PUBLISH = fileURLToPath(new URL('publish-once.ts', import.meta.url));

/** The process is killed while the instance keeps it waiting: before the work was done, and after. */
it.each<[Work, 'silent' | 'silent after commit', 'readable' | 'empty']>([
  ['upload', 'silent', 'readable'],
  ['upload', 'silent after commit', 'readable'],
  ['note', 'silent', 'readable'],
  ['note', 'silent after commit', 'readable'],
  ['note', 'silent', 'empty'],
  ['note', 'silent after commit', 'empty'],
])(
  'killed with kill -9 in the middle of the %s (%s, journal %s), publishing again completes it',
  async (work, fault, journal) => {
    const standIn = await startStandIn({ journal });
    const publication = aPublication();
    const records = temporaryFolder();
    standIn.faults.add(work, fault);
    const child = start(standIn, publication, records);
    await expect.poll(() => standIn.faults.struck.length, { timeout: LIMIT_MS }).toBe(1);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await publish(recordOf(standIn), records, publication);
    const there = held(standIn, 'CHG0030001');
    expect(there.notes).toHaveLength(1);
    expect(there.files).toEqual(publication.attachments.map(({ name, sha256 }) => [name, sha256]).sort());
  },
  LIMIT_MS,
);

function start({ address }: Running, publication: Publication, records: string) {
  const file = join(temporaryFolder(), 'publication.json');
  writeFileSync(file, JSON.stringify(publication));
  return spawn(process.execPath, ['--import', HOOK, PUBLISH, file, address, records, PASSWORD], {
    stdio: 'ignore',
  });
}
