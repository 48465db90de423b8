import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { ProjectFault } from '../errors.ts';
import { diskFault } from './disk-fault.ts';
import type { Signer } from './envelope.ts';
import { keyFromPem, newPrivateKey, pemOf, signerWith } from './key-pair.ts';
import { profileFolder } from './profile.ts';

/**
 * The key with which this installation signs statements about test results: made when it is first needed, in the
 * user's own profile, readable by that user alone. It has no passphrase, because runs at night have nobody to ask.
 * Throws ProjectFault where it cannot be kept or is damaged.
 */
export async function installationSigner(profile = profileFolder()): Promise<Signer> {
  const file = join(profile, 'installation', 'key.pem');
  const key = keyFromPem(readOrMake(file));
  if (key !== undefined) return signerWith(`Installation on ${hostname()}`, key);
  const next = 'Move the file away: a new key is made, and its fingerprint goes into the next change record';
  throw new ProjectFault({ where: file, wrong: "the installation's key cannot be read", next });
}

function readOrMake(file: string): string {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, pemOf(newPrivateKey()), { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw diskFault(cause, file);
  }
  return readFileSync(file, 'utf8');
}
