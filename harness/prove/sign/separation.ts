import { type SignOffFact, samePerson, sameWords, type Verdict } from '../../judge/index.ts';
import type { GateDefinition } from '../../project/index.ts';

/** The signatures that a gate asks for. */
export function requiredSignOffs(gate: GateDefinition): GateDefinition['signOffs'] {
  return gate.signOffs;
}

/** Why a person may not sign for a place that the gate keeps apart; undefined where they may. */
export function separationFault(
  gate: GateDefinition,
  signer: { readonly name: string; readonly role: string; readonly service: string },
  verdict: Verdict,
  signOffs: readonly SignOffFact[],
): string | undefined {
  const required = requiredSignOffs(gate);
  const place = required.find((one) => isPlace(one, signer));
  const others = signOffs.filter((one) => one.state === 'valid' && !isPlace(one, signer));
  const taken = others.find((one) => samePerson(one.name, signer.name));
  const apart = (one: Place | undefined, who: Apart) =>
    required.find((each) => one !== undefined && isPlace(each, one))?.separateFrom.includes(who) ?? false;
  if (taken && (apart(place, 'other signers') || apart(taken, 'other signers')))
    return `${signer.name} has signed as ${taken.role} of ${taken.service}, and the gate wants another person as ${signer.role} of ${signer.service}`;
  if (apart(place, 'tester') && verdict.runs.some(({ operator }) => samePerson(operator, signer.name)))
    return `${signer.name} ran the tests, and the gate wants another person as ${signer.role} of ${signer.service}`;
  if (apart(place, 'waiver approver') && approvers(verdict).some((name) => samePerson(name, signer.name)))
    return `${signer.name} approved a waiver, and the gate wants another person as ${signer.role} of ${signer.service}`;
  return undefined;
}

type RequiredSignOff = GateDefinition['signOffs'][number];
type Place = Pick<RequiredSignOff, 'role' | 'service'>;
type Apart = RequiredSignOff['separateFrom'][number];

function isPlace(one: Place, other: Place): boolean {
  return sameWords(one.role, other.role) && sameWords(one.service, other.service);
}

function approvers({ waivers }: Verdict): string[] {
  return waivers.map(({ approver }) => approver);
}
