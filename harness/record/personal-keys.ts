import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProjectFault } from '../errors.ts';
import { diskFault } from './disk-fault.ts';
import type { Signer } from './envelope.ts';
import { keyFromPem, newPrivateKey, pemOf, signerWith } from './key-pair.ts';
import { profileFolder } from './profile.ts';

/** A passphrase is what stands between a stolen laptop and a signature. */
const SHORTEST_PASSPHRASE = 12;

/** People's private keys, by fingerprint, each encrypted with its owner's passphrase, in the user's own profile. */
export class PersonalKeys {
  private readonly folder: string;

  constructor(profile = profileFolder()) {
    this.folder = join(profile, 'keys');
  }

  /** Makes and keeps a key. Throws ProjectFault for a short passphrase, or where it cannot be kept. */
  async make(name: string, passphrase: string): Promise<Signer> {
    const fault = passphraseFault(passphrase);
    if (fault !== undefined) throw fault;
    const key = newPrivateKey();
    const signer = await signerWith(name, key);
    const file = this.file(signer.fingerprint);
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      writeFileSync(file, pemOf(key, passphrase), { mode: 0o600, flag: 'wx' });
    } catch (cause) {
      throw diskFault(cause, file);
    }
    return signer;
  }

  has(fingerprint: string): boolean {
    return existsSync(this.file(fingerprint));
  }

  /** Opens a key. Throws ProjectFault where it is not in this profile or the passphrase is another's. */
  async open(name: string, fingerprint: string, passphrase: string): Promise<Signer> {
    if (!this.has(fingerprint)) throw notHere(name, this.folder);
    const key = keyFromPem(readFileSync(this.file(fingerprint), 'utf8'), passphrase);
    const signer = key === undefined ? undefined : await signerWith(name, key);
    if (signer?.fingerprint !== fingerprint) throw wrongPassphrase(name);
    return signer;
  }

  private file(fingerprint: string): string {
    return join(this.folder, `${fingerprint}.pem`);
  }
}

/** Why a passphrase is none for a new key; undefined where it is. */
export function passphraseFault(passphrase: string): ProjectFault | undefined {
  if ([...passphrase].length >= SHORTEST_PASSPHRASE) return undefined;
  const allowed = `A passphrase has at least ${SHORTEST_PASSPHRASE} characters; four words that do not belong together are good`;
  return new ProjectFault({ where: 'passphrase', wrong: 'it is too short', allowed });
}

function notHere(name: string, folder: string): ProjectFault {
  const next = `Sign on the computer where it was made, or make another here: uat signers key "${name}"`;
  return new ProjectFault({
    where: folder,
    wrong: `the private key of ${name} is not in your profile`,
    next,
  });
}

function wrongPassphrase(name: string): ProjectFault {
  const next = 'Try again; a forgotten passphrase cannot be found out: make another key with uat signers key';
  return new ProjectFault({ where: 'passphrase', wrong: `it does not open the key of ${name}`, next });
}
