import type { SignOffFact, Verdict } from '../../judge/index.ts';
import type { GateDefinition } from '../../project/index.ts';

/** A signature that a gate asks for, as its YAML has it. */
export interface RequiredSignOff {
  readonly role: string;
  readonly service: string;
  /** `tester`, `waiver approver`, `other signers`. */
  readonly separateFrom: readonly string[];
}

export function requiredSignOffs(gate: GateDefinition): readonly RequiredSignOff[] {
  return (gate as GateDefinition & { signOffs?: readonly RequiredSignOff[] }).signOffs ?? [];
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
  const taken = others.find((one) => isSame(one.name, signer.name));
  const apart = (one: Place | undefined, who: string) =>
    required.find((each) => one !== undefined && isPlace(each, one))?.separateFrom.includes(who) ?? false;
  if (taken && (apart(place, 'other signers') || apart(taken, 'other signers')))
    return `${signer.name} has signed as ${taken.role} of ${taken.service}, and the gate wants another person as ${signer.role} of ${signer.service}`;
  if (apart(place, 'tester') && verdict.runs.some(({ operator }) => isSame(operator, signer.name)))
    return `${signer.name} ran the tests, and the gate wants another person as ${signer.role} of ${signer.service}`;
  if (apart(place, 'waiver approver') && approvers(verdict).some((name) => isSame(name, signer.name)))
    return `${signer.name} approved a waiver, and the gate wants another person as ${signer.role} of ${signer.service}`;
  return undefined;
}

type Place = Pick<RequiredSignOff, 'role' | 'service'>;

function isPlace(one: Place, other: Place): boolean {
  return isSame(one.role, other.role) && isSame(one.service, other.service);
}

/** Case and spaces make nobody another person. */
function isSame(one: string, other: string): boolean {
  const comparable = (name: string) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  return comparable(one) === comparable(other);
}

function approvers(verdict: Verdict): string[] {
  const { waivers = [] } = verdict as Verdict & { waivers?: readonly { readonly approver: string }[] };
  return waivers.map(({ approver }) => approver);
}
