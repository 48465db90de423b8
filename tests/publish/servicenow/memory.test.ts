import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { digestOfFile } from '../../../harness/record/index.ts';
import { temporaryFolder } from '../../prove/run-folder.ts';
import { aPublication } from '../a-publication.ts';
import { held, PASSWORD, startStandIn } from './stand-in.ts';

const HOOK = new URL('../../record/run-typescript.mjs', import.meta.url).href;
const PUBLISH = fileURLToPath(new URL('publish-once.ts', import.meta.url));
const MB = 1024 * 1024;
/** `UPLOAD_MEGABYTES=500` for the figure that the documents state. */
const MEGABYTES = Number(process.env.UPLOAD_MEGABYTES ?? 200);

it(`a pack of ${MEGABYTES} MB arrives whole, and raises memory by less than 50 MB`, async () => {
  const standIn = await startStandIn();
  const file = bigFile(MEGABYTES);
  const pack = { name: 'evidence-bbbbbbbb.zip', file, ...(await digestOfFile(file)) };
  const plan = join(temporaryFolder(), 'publication.json');
  writeFileSync(plan, JSON.stringify(aPublication({ attachments: [pack] })));
  const args = ['--import', HOOK, PUBLISH, plan, standIn.address, temporaryFolder(), PASSWORD];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const { rose } = JSON.parse(stdout) as { rose: number };
  console.log(`${MEGABYTES} MB raised memory by ${rose} MB`);
  expect(rose).toBeLessThan(50);
  expect(held(standIn, 'CHG0030001').files).toEqual([[pack.name, pack.sha256]]);
}, 300_000);

function bigFile(megabytes: number): string {
  const file = join(temporaryFolder(), 'evidence.zip');
  const descriptor = openSync(file, 'w');
  for (let at = 0; at < megabytes; at++) writeSync(descriptor, randomBytes(MB));
  closeSync(descriptor);
  return file;
}
