import { type CallFor, type Release, utcOf } from '../project/index.ts';

/** Whom to call and until when, as the release has it. */
export type Contacts = Pick<Release, 'call' | 'backOutDecision'>;

/** `Call Housing on call, 020 7946 0142 (for Homefix).` */
export function callLine({ name, phone, for: keys }: CallFor, nameOf: (key: string) => string): string {
  const applications = keys.map(nameOf).join(', ');
  return `Call ${name}, ${phone}${applications === '' ? '' : ` (for ${applications})`}.`;
}

/** Until when it is to be decided whether the change is taken back; nothing where the release does not say. `now`: UTC. */
export function backOutLine(contacts: Contacts | undefined, now: string, timeZone: string): string[] {
  const decision = contacts?.backOutDecision;
  if (decision == null) return [];
  const by = decision.by === null ? '' : ` (${decision.by} decides)`;
  const { at } = decision;
  const was = utcOf(at, timeZone) < now ? 'was to be decided' : 'to be decided';
  return [`Back out or stay: ${was} by ${spokenMoment(at)}${by}.`];
}

/** `Sunday, 29 November 2026, 09:00`, as the clocks of the project show it. */
function spokenMoment(at: string): string {
  const day = new Date(`${at.slice(0, 10)}T00:00:00Z`);
  const shown = day.toLocaleDateString('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
  return `${shown}, ${at.slice(11)}`;
}
