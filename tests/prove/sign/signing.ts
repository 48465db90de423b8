import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SignOffFact } from '../../../harness/judge/index.ts';
import { addSigner, loadProject } from '../../../harness/project/index.ts';
import {
  giveSignOff,
  KeyFileSigners,
  knownSigners,
  type SignOffToGive,
  signOffsFor,
} from '../../../harness/prove/index.ts';
import { PersonalKeys } from '../../../harness/record/index.ts';
import { projectFolder, writeProject } from '../../project/folder.ts';
import { aRun } from '../../run-record.ts';
import { verdictOn } from '../proof-facts.ts';

const PASSPHRASE = 'heron ladder quiet tram';
export const MANIFEST_A = 'a'.repeat(64);
/** Of the sealed evidence. */
export const RUNS = [{ folder: '', record: aRun() }];
const KEY_USER = { post: 'Revenues manager', service: 'Revenues', roles: ['key user', 'data owner'] };

/** A project whose signers have keys in a profile of the test's own. */
export interface Signing {
  readonly root: string;
  readonly keys: PersonalKeys;
}

/** `within`: a folder of one's own, for a project that several tests share. */
export async function aSigning(
  replaced: Parameters<typeof projectFolder>[0] = {},
  within?: string,
): Promise<Signing> {
  const root = within === undefined ? projectFolder(replaced) : writeProject(within, replaced);
  const keys = new PersonalKeys(mkdtempSync(join(tmpdir(), 'uat-profile-')));
  for (const name of ['Ada Okafor', 'Ben Weir']) await makeKey({ root, keys }, name);
  return { root, keys };
}

export async function makeKey(
  { root, keys }: Signing,
  name: string,
  validTo = '2099-12-31',
): Promise<string> {
  const { key, fingerprint } = await keys.make(name, PASSPHRASE);
  await addSigner(root, { name, ...KEY_USER, key, validFrom: '2020-01-01', validTo });
  return fingerprint;
}

export async function sign(signing: Signing, changed: Partial<SignOffToGive> = {}, by = 'Ada Okafor') {
  const about = gateIn(signing);
  const { project, release, gate } = about;
  const known = knownSigners(project).find(({ name }) => name === by);
  if (known === undefined) throw new Error(`${by} is not a signer`);
  const person = { ...known, post: 'Revenues manager' };
  const input: SignOffToGive = {
    ...about,
    evidence: { name: 'the-pack', manifestSha256: MANIFEST_A },
    runs: RUNS,
    verdict: verdictOn(aRun()),
    signOffs: await signOffsFor(project, release, gate, { manifestA: MANIFEST_A, runs: RUNS }),
    person,
    role: 'key user',
    decision: 'accept',
    conditions: [],
    meaning: 'I accept it.',
    ...changed,
  };
  return giveSignOff(input, await signersOf(signing).signerFor(person));
}

export function signersOf({ root, keys }: Signing): KeyFileSigners {
  return new KeyFileSigners(loadProject(root, {}).settings.timeZone, async () => PASSPHRASE, keys);
}

/** What the judge is given, as the project's files stand now. */
export async function factsOf(
  signing: Signing,
  manifestA: string | null = MANIFEST_A,
): Promise<SignOffFact[]> {
  const { project, release, gate } = gateIn(signing);
  return signOffsFor(project, release, gate, { manifestA, runs: RUNS });
}

export function gateIn({ root }: Signing) {
  const project = loadProject(root, {});
  const release = project.releases.get('council-tax-2026-2');
  const gate = release?.gates['uat-exit'];
  if (release === undefined || gate === undefined) throw new Error('the release is not there');
  return { project, release, gate: { ...gate, key: 'uat-exit' } };
}

/** Replaces a piece of a file of the project; fails where it is not in it. */
export function edit({ root }: Signing, file: string, from: string, to: string): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}
