import type { ToldAllTheSame } from '../../errors.ts';
import { type Choices, idOf } from '../outbox/plan.ts';
import type { Senders, Tidings } from '../outbox/tell-people.ts';

/** Tells people without the outbox, where there is nothing that could wait in it. Throws nothing. */
export async function tellDirectly(
  notifications: Choices['notifications'],
  senders: Senders,
  tidings: Tidings,
): Promise<ToldAllTheSame> {
  const untold: string[] = [];
  for (const one of notifications) {
    const sent = one.kind === 'mail' ? senders.mail(tidings, one.to) : senders.teams(tidings, one.webhook);
    await sent.catch((cause: Error) => untold.push(`Not told (${idOf(one)}): ${cause.message}.`));
  }
  return { told: notifications.length - untold.length, untold };
}
