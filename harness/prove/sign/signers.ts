import { ProjectFault } from '../../errors.ts';
import type { Project } from '../../project/index.ts';
import { fingerprintOf, PersonalKeys, type Signer, throwawaySigner } from '../../record/index.ts';
import { dayFault, type KnownSigner } from '../verify/known-signer.ts';

/** A person who has proved who they are; `throwaway`: a sample, of whom nothing was asked. */
export type ProvenSigner = Signer & { readonly throwaway: boolean };

/** How people prove who they are when they sign: by a key file today; a web sign-in can take its place. */
export interface Signers {
  /** Throws ProjectFault where the person cannot prove it. */
  signerFor(person: KnownSigner): Promise<ProvenSigner>;
}

/** The people of data/signers.yaml; a person without a council of their own signs for the project's. */
export function knownSigners({ signers, settings }: Project): KnownSigner[] {
  return [...signers.values()].map(({ key, council, service, roles, keys }) => ({
    name: key,
    council: council ?? settings.council,
    service,
    roles,
    keys,
  }));
}

/** Keys of the user's own profile, opened with a passphrase; a sample's key needs none. */
export class KeyFileSigners implements Signers {
  private readonly keys: PersonalKeys;
  private readonly passphraseOf: (name: string) => Promise<string>;
  private readonly timeZone: string;

  constructor(timeZone: string, passphraseOf: (name: string) => Promise<string>, keys = new PersonalKeys()) {
    this.timeZone = timeZone;
    this.passphraseOf = passphraseOf;
    this.keys = keys;
  }

  async signerFor(person: KnownSigner): Promise<ProvenSigner> {
    const { name } = person;
    const at = new Date().toISOString();
    const faults = person.keys.map((key) => dayFault(key, { name, at }, this.timeZone));
    const good = person.keys.filter((_, index) => faults[index] === undefined);
    if (good.length === 0)
      throw noGoodKey(
        name,
        faults.find((fault) => fault !== undefined),
      );
    const sample = await throwawaySigner(name);
    if (good.some((key) => key.key === sample.key)) return { ...sample, throwaway: true };
    for (const key of good) {
      const fingerprint = await fingerprintOf(key.key);
      if (!this.keys.has(fingerprint)) continue;
      return {
        ...(await this.keys.open(name, fingerprint, await this.passphraseOf(name))),
        throwaway: false,
      };
    }
    return { ...(await this.keys.open(name, 'none', '')), throwaway: false };
  }
}

function noGoodKey(name: string, fault = `${name} has no key yet`): ProjectFault {
  return new ProjectFault({
    where: `data/signers.yaml › ${name}`,
    wrong: fault.replace(/\.$/, ''),
    next: `Make a key: uat signers key "${name}"`,
  });
}
