import { ProjectFault } from '../errors.ts';
import type { Verdict } from '../judge/index.ts';
import type { Project, Release, Signatory } from '../project/index.ts';
import {
  giveSignOff,
  KeyFileSigners,
  knownSigners,
  type RunToProve,
  requiredSignOffs,
  type SealedEvidence,
  signOffsFor,
  throwawayRefusal,
} from '../prove/index.ts';
import type { NamedGate } from './named-gate.ts';

const MEANING = 'SAMPLE: signed by a program with a throwaway key, to show what a signature looks like.';

/**
 * Signs for every place of the gate with the project's sample signers, where nothing but signatures is missing: so that
 * a sandbox ends GO with nobody there. Throws ProjectFault where samples may not sign, or a place has none.
 */
export async function signAsSamples(
  project: Project,
  release: Release,
  gate: NamedGate,
  verdict: Verdict,
  { evidence, runs }: { readonly evidence: SealedEvidence; readonly runs: readonly RunToProve[] },
): Promise<void> {
  const refusal = throwawayRefusal(project, gate.environment);
  if (refusal !== undefined)
    throw new ProjectFault({ where: '--sample-signatures', wrong: refusal.replace(/\.$/, '') });
  if (!isReadyToSign(verdict)) return;
  for (const place of requiredSignOffs(gate)) {
    const person = samplePerson(project, place);
    const signer = await samples(project).signerFor(person);
    const signOffs = await signOffsFor(project, release, gate, {
      manifestA: evidence.manifestSha256,
      runs,
    });
    const decided = { decision: 'accept', conditions: [], meaning: MEANING } as const;
    const about = { project, release, gate, evidence, runs, verdict, signOffs };
    await giveSignOff({ ...about, person, role: place.role, ...decided }, signer);
  }
}

/** Whether signatures are all that the gate still waits for. */
function isReadyToSign({ reasons }: Verdict): boolean {
  const failed = reasons.filter(({ outcome }) => outcome === 'fail');
  return failed.every(({ rule }) => rule === 'required sign-offs');
}

function samplePerson(project: Project, { role, service }: { role: string; service: string }) {
  const isSample = (one: Signatory) => one.keys.some((key) => key.throwaway);
  const found = [...project.signers.values()].find(
    (one) => isSample(one) && one.service === service && one.roles.includes(role),
  );
  const known = knownSigners(project).find(({ name }) => name === found?.key);
  if (found !== undefined && known !== undefined) return { ...known, post: found.post };
  const wrong = `no sample signs as ${role} of ${service}`;
  throw new ProjectFault({ where: 'data/signers.yaml', wrong, next: 'Add one with a throwaway key' });
}

/** A sample has no passphrase; a person who has one is never asked here. */
function samples({ settings }: Project): KeyFileSigners {
  return new KeyFileSigners(settings.timeZone, async () => '');
}
