import { expect, it } from 'vitest';
import type { SignOffFact } from '../../../harness/judge/index.ts';
import type { GateDefinition } from '../../../harness/project/index.ts';
import { separationFault } from '../../../harness/prove/index.ts';
import { aRun } from '../../run-record.ts';
import { verdictOn } from '../proof-facts.ts';
import { aSigning, factsOf, gateIn, sign } from './signing.ts';

const ADA = { name: 'Ada Okafor', role: 'key user', service: 'Revenues' };

function aGate(gate: GateDefinition, separateFrom: readonly string[]): GateDefinition {
  const [place, other] = [
    { role: 'key user', service: 'Revenues', separateFrom },
    { role: 'data owner', service: 'Revenues', separateFrom: [] },
  ];
  return { ...gate, signOffs: [place, other] } as unknown as GateDefinition;
}

async function signedAsDataOwner(): Promise<{ gate: GateDefinition; signOffs: SignOffFact[] }> {
  const signing = await aSigning();
  await sign(signing, { role: 'data owner' });
  return { gate: gateIn(signing).gate, signOffs: await factsOf(signing) };
}

it('one person cannot sign for two places that must be separate, whatever the capitals', async () => {
  const { gate, signOffs } = await signedAsDataOwner();
  const verdict = verdictOn(aRun());
  const apart = aGate(gate, ['other signers']);
  const ada = { ...ADA, name: 'ADA  OKAFOR' };
  expect(separationFault(apart, ada, verdict, signOffs)).toBe(
    'ADA  OKAFOR has signed as data owner of Revenues, and the gate wants another person as key user of Revenues',
  );
  expect(separationFault(apart, { ...ADA, name: 'Ben Weir' }, verdict, signOffs)).toBeUndefined();
  expect(separationFault(aGate(gate, []), ADA, verdict, signOffs)).toBeUndefined();
});

it('nor where the gate keeps the testers or the approvers of waivers apart', async () => {
  const { gate } = await signedAsDataOwner();
  const verdict = verdictOn(aRun({ operator: 'Ada Okafor' }));
  expect(separationFault(aGate(gate, ['tester']), ADA, verdict, [])).toMatch(/^Ada Okafor ran the tests/);
  expect(separationFault(aGate(gate, ['waiver approver']), ADA, verdict, [])).toBeUndefined();
  const waived = { ...verdict, waivers: [{ approver: 'Ada Okafor' }] } as unknown as typeof verdict;
  expect(separationFault(aGate(gate, ['waiver approver']), ADA, waived, [])).toMatch(
    /^Ada Okafor approved a waiver/,
  );
});
