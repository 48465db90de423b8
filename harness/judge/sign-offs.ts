import type { RequiredSignOff } from './input.ts';
import type { Evidence } from './rules/rule.ts';
import { samePerson, sameWords } from './same-person.ts';
import type { VerdictSignOff } from './schema.ts';
import type { SignOffFact } from './sign-off-fact.ts';
import { testersOf } from './testers.ts';

/** Of several sign-offs for one place, what a reader must know first. */
const WORST_FIRST: readonly VerdictSignOff['state'][] = [
  'rejected',
  'not separate',
  'invalid',
  'void',
  'missing',
];

/** Every signature that the gate needs, and whether one that counts is there. */
export function judgedSignOffs(evidence: Evidence): VerdictSignOff[] {
  const required = evidence.gate.signOffs ?? [];
  return required.map((place) => judgedPlace(place, evidence));
}

/** `key user of Revenues`. */
export function placeName({ role, service }: Pick<RequiredSignOff, 'role' | 'service'>): string {
  return `${role} of ${service}`;
}

/** The sign-offs of this gate that stand. */
export function standing({ gate, signOffs = [] }: Evidence): SignOffFact[] {
  return signOffs.filter((fact) => fact.gate === gate.key && fact.state === 'valid');
}

function judgedPlace(place: RequiredSignOff, evidence: Evidence): VerdictSignOff {
  const judged = (evidence.signOffs ?? [])
    .filter((fact) => fact.gate === evidence.gate.key && fills(fact, place))
    .map((fact) => judgedFact(fact, place, evidence));
  const { role, service, separateFrom } = place;
  const none = { state: 'missing', name: null, why: 'nobody has signed yet' } as const;
  const rejected = judged.find(({ state }) => state === 'rejected');
  const given = judged.find(({ state }) => state === 'given');
  const worst = WORST_FIRST.map((state) => judged.findLast((one) => one.state === state)).find(Boolean);
  return { role, service, separateFrom: [...separateFrom], ...(rejected ?? given ?? worst ?? none) };
}

type Judged = Pick<VerdictSignOff, 'state' | 'name' | 'why'>;

function judgedFact(fact: SignOffFact, place: RequiredSignOff, evidence: Evidence): Judged {
  const { name, state, why, decision } = fact;
  if (state === 'withdrawn' || state === 'superseded')
    return { state: 'missing', name: null, why: `that of ${name} was ${state}` };
  if (state !== 'valid') return { state, name, why: why ?? `it is ${state}` };
  if (decision === 'reject') return { state: 'rejected', name, why: why ?? 'the release is not accepted' };
  const also = notSeparate(fact, place, evidence);
  return also === undefined ? { state: 'given', name, why: '' } : { state: 'not separate', name, why: also };
}

/** What the signer did beside signing that the gate wants another person for; undefined where nothing. */
function notSeparate(fact: SignOffFact, place: RequiredSignOff, evidence: Evidence): string | undefined {
  const { separateFrom } = place;
  const { runs, waivers } = evidence;
  const approved = waivers.filter(({ state }) => state === 'in use');
  if (separateFrom.includes('tester') && testersOf(runs).some((name) => samePerson(name, fact.name)))
    return 'also ran the tests';
  if (separateFrom.includes('waiver approver') && approved.some((one) => samePerson(one.approver, fact.name)))
    return 'also approved a waiver';
  const others = (evidence.gate.signOffs ?? []).filter((other) => other !== place);
  const taken = others.find((other) => isApart(place, other) && onlyFilledBy(fact, other, evidence));
  return taken && `also signed as ${placeName(taken)}`;
}

/** One of the two asks to be kept apart from the other. */
function isApart(one: RequiredSignOff, other: RequiredSignOff): boolean {
  return one.separateFrom.includes('other signers') || other.separateFrom.includes('other signers');
}

/** Whether the same person signed for a place for which nobody else did. */
function onlyFilledBy(fact: SignOffFact, place: RequiredSignOff, evidence: Evidence): boolean {
  const signers = standing(evidence).filter((one) => fills(one, place));
  return signers.length > 0 && signers.every((one) => isSame(one, fact));
}

/** The same name or the same key: two names over one key are one person. */
function isSame(one: SignOffFact, other: SignOffFact): boolean {
  return one.signer === other.signer || samePerson(one.name, other.name);
}

function fills(fact: SignOffFact, place: RequiredSignOff): boolean {
  return sameWords(fact.role, place.role) && sameWords(fact.service, place.service);
}
