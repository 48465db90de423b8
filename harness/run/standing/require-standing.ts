import { Blocked } from '../blocked.ts';
import { type Note, type Notes, standingOf } from './standing.ts';

/** How long an application that did not answer before may take to answer again, in milliseconds. */
const ASK_LIMIT_MS = 3_000;

/**
 * Throws {@link Blocked} where others of this run have found the application, or its sign-in for this person, not to
 * work: sixty scenarios need not wait for it one by one.
 */
export async function requireStanding(
  notes: Notes,
  { key, address }: { readonly key: string; readonly address: string },
  persona?: string,
): Promise<void> {
  const standing = standingOf(notes.read(), key, persona);
  if (standing.may === 'go on') return;
  if (standing.may === 'ask' && (await answers(address))) return;
  throw notTried(standing.because, key, persona);
}

async function answers(address: string): Promise<boolean> {
  const signal = AbortSignal.timeout(ASK_LIMIT_MS);
  const response = await fetch(address, { signal }).catch(() => undefined);
  await response?.body?.cancel().catch(() => {});
  return response !== undefined && response.status < 500;
}

function notTried({ scenario, reason, trouble, held }: Note, application: string, persona?: string): Blocked {
  const said = reason ?? 'The application did not work.';
  if (held === true) return new Blocked(said, { kind: trouble?.kind ?? 'application down', application });
  const about = trouble?.about === undefined ? {} : { about: persona ?? trouble.about };
  return new Blocked(`Not tried, after ${scenario} met this: ${said}`, {
    kind: trouble?.kind ?? 'application down',
    application,
    ...about,
    untried: true,
  });
}
