import { expect, it } from 'vitest';
import type { NamedGate } from '../../harness/cli/named-gate.ts';
import { signAsSamples } from '../../harness/cli/sample-sign-offs.ts';
import { throwawaySigner } from '../../harness/record/index.ts';
import { verdictOn } from '../prove/proof-facts.ts';
import { aSigning, edit, factsOf, gateIn, MANIFEST_A, RUNS, type Signing } from '../prove/sign/signing.ts';
import { aRun, aScenario } from '../run-record.ts';

const EVIDENCE = { name: 'the-pack', folder: '', zip: '', manifestSha256: MANIFEST_A, missing: [] };
const SETTINGS = 'name: Ashdale\ncouncil: ashdale\nthrowaway keys: yes\nserver:\n  start: sandbox/serve.ts\n';

async function aSample(): Promise<Signing> {
  const { key } = await throwawaySigner('Sam (sample)');
  const signers = `Sam (sample):\n  post: Sample\n  service: Revenues\n  signs as: [key user]\n  keys:\n    - { key: "${key}", valid from: 2020-01-01, valid to: 2099-12-31, throwaway: yes }\n`;
  return aSigning({ 'data/signers.yaml': signers, 'data/project.yaml': SETTINGS });
}

async function signIn(signing: Signing, verdict = verdictOn(aRun()), role = 'key user'): Promise<void> {
  const { project, release, gate } = gateIn(signing);
  const signOffs = [{ role, service: 'Revenues', separateFrom: [] }];
  const named = { ...gate, signOffs } as unknown as NamedGate;
  await signAsSamples(project, release, named, verdict, { evidence: EVIDENCE, runs: RUNS });
}

it('signs for each place of the gate, marked as a sample', async () => {
  const signing = await aSample();
  await signIn(signing);
  expect(await factsOf(signing)).toMatchObject([
    { name: 'Sam (sample)', state: 'valid', throwaway: true, meaning: expect.stringContaining('SAMPLE') },
  ]);
});

it('signs nothing while more than signatures is missing', async () => {
  const signing = await aSample();
  await signIn(signing, verdictOn(aRun({ scenarios: [aScenario({ status: 'failed' })] })));
  expect(await factsOf(signing)).toEqual([]);
});

it('refuses where the project does not allow it, or no sample fits', async () => {
  const signing = await aSample();
  await expect(signIn(signing, verdictOn(aRun()), 'data owner')).rejects.toThrow(
    'data/signers.yaml: no sample signs as data owner of Revenues.',
  );
  edit(signing, 'data/project.yaml', 'throwaway keys: yes', 'throwaway keys: no');
  await expect(signIn(signing)).rejects.toThrow(
    '--sample-signatures: The project does not allow throwaway keys.',
  );
});
