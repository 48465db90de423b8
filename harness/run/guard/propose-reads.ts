import { stringify } from 'yaml';
import { readLines } from '../../record/index.ts';
import { journalFile, type RunEvent } from '../journal.ts';
import type { LearnedRequest } from './learned.ts';

/** What is proposed for one application's file. */
export interface ProposedReads {
  /** Key of the application; null for addresses that are none's, which cannot be allowed. */
  readonly application: string | null;
  /** `METHOD path`, for people. */
  readonly requests: readonly string[];
  /** To go into the application's file once somebody has put a name to each entry. */
  readonly yaml: string;
}

/** Entries of an allow-list out of what the scenarios of a run sent, one for each method, path and shape. */
export async function proposeReads(runFolder: string): Promise<ProposedReads[]> {
  const sent = new Map<string, { request: LearnedRequest; by: Set<string> }>();
  for await (const line of readLines(journalFile(runFolder))) {
    if (!('value' in line)) continue;
    const event = line.value as RunEvent;
    if (event.type !== 'learned') continue;
    const key = JSON.stringify(event.request);
    const known = sent.get(key) ?? { request: event.request, by: new Set() };
    sent.set(key, known);
    known.by.add(event.id);
  }
  const all = [...sent.values()];
  return [...new Set(all.map(({ request }) => request.application))].map((application) =>
    proposal(
      application,
      all.filter(({ request }) => request.application === application),
    ),
  );
}

function proposal(
  application: string | null,
  sent: readonly { readonly request: LearnedRequest; readonly by: ReadonlySet<string> }[],
): ProposedReads {
  const requests = sent.map(({ request: { method, path } }) => `${method} ${path}`);
  const readable = sent.filter(({ request }) => request.body !== 'unreadable');
  const allow = readable.map(({ request: { method, path, body }, by }) => ({
    method,
    path,
    ...(body === 'none' ? {} : { body }),
    reason: `Sent by ${[...by].sort().slice(0, 5).join(', ')}; say here what it reads`,
    'approved by': '',
  }));
  return { application, requests, yaml: stringify({ 'kept from writing': { allow } }, { lineWidth: 100 }) };
}
