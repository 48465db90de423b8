import type { RunContext } from './context.ts';
import type { Sighting } from './look/look.ts';
import { Notes } from './standing/standing.ts';

/** Notes, before the first scenario, which applications need not be tried: those held back, and those that are silent. */
export function holdBack(
  { folder, header, unattended }: RunContext,
  { silent }: Pick<Sighting, 'silent'>,
): void {
  const notes = new Notes(folder);
  for (const one of unattended?.shutOut ?? [])
    notes.add({ scenario: 'the look before the packs', status: 'blocked', ...one });
  const held = unattended?.heldBack ?? [];
  for (const { application, reason } of held) notes.hold(application, 'waited for', reason);
  for (const [application, why] of Object.entries(silent)) {
    if (held.some((one) => one.application === application)) continue;
    const name = header.applications.find(({ key }) => key === application)?.name ?? application;
    notes.hold(application, 'application down', `${name} did not answer: ${why.replace(/\.$/, '')}.`);
  }
}
