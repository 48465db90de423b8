import { Document, isScalar } from 'yaml';
import type { Shape } from '../../project/index.ts';
import { readLines } from '../../record/index.ts';
import { journalFile, type RunEvent } from '../journal.ts';
import type { LearnedRequest } from './learned.ts';
import { mergedShape, wordsByName } from './merge-learned.ts';

/** What is proposed for one application's file. */
export interface ProposedReads {
  /** Key of the application; null for addresses that are none's, which cannot be allowed. */
  readonly application: string | null;
  /** `METHOD path`, for people, each once. */
  readonly requests: readonly string[];
  /** Of these, the ones whose body cannot be read, so that nothing can be proposed. */
  readonly unreadable: readonly string[];
  /** To go into the application's file once somebody has put a name to each entry. */
  readonly yaml: string;
}

interface Sent {
  readonly requests: LearnedRequest[];
  readonly by: Set<string>;
}

/** Entries of an allow-list out of what the scenarios of a run sent, one for each method, path and names in the body. */
export async function proposeReads(runFolder: string): Promise<ProposedReads[]> {
  const sent = new Map<string, Sent>();
  for await (const line of readLines(journalFile(runFolder))) {
    if (!('value' in line)) continue;
    const event = line.value as RunEvent;
    if (event.type !== 'learned') continue;
    const known = sent.get(keyOf(event.request)) ?? { requests: [], by: new Set() };
    sent.set(keyOf(event.request), known);
    known.requests.push(event.request);
    known.by.add(event.id);
  }
  const all = [...sent.values()];
  return [...new Set(all.map(applicationOf))].map((application) =>
    proposal(
      application,
      all.filter((one) => applicationOf(one) === application),
    ),
  );
}

function applicationOf({ requests }: Sent): string | null {
  return requests[0]?.application ?? null;
}

function keyOf({ application, method, path, body }: LearnedRequest): string {
  return JSON.stringify([application, method, path, typeof body === 'string' ? body : namesIn(body)]);
}

function namesIn(shape: object): unknown[] {
  const pairs = Object.entries(shape).sort(([one], [other]) => one.localeCompare(other));
  return pairs.map(([name, kind]) => [name, typeof kind === 'object' ? namesIn(kind) : '']);
}

function proposal(application: string | null, sent: readonly Sent[]): ProposedReads {
  const named = (some: readonly Sent[]) => [
    ...new Set(some.flatMap(({ requests }) => requests.map(({ method, path }) => `${method} ${path}`))),
  ];
  const readable = sent.filter(({ requests }) => requests[0]?.body !== 'unreadable');
  const unreadable = sent.filter((one) => !readable.includes(one));
  return { application, requests: named(sent), unreadable: named(unreadable), yaml: yamlOf(readable) };
}

function yamlOf(sent: readonly Sent[]): string {
  const document = new Document({ 'kept from writing': { allow: sent.map(entryOf) } });
  for (const [at, { requests }] of sent.entries()) {
    const words = Object.entries(wordsByName(requests));
    for (const [name, seen] of words) {
      const places = ['form', 'json'].map((kind) => ['kept from writing', 'allow', at, 'body', kind, name]);
      const nodes = places.map((place) => document.getIn(place, true)).filter((node) => isScalar(node));
      for (const node of nodes) node.comment = ` sent: ${seen.join(', ')}`;
    }
  }
  return document.toString({ lineWidth: 100 });
}

function entryOf({ requests, by }: Sent): object {
  const [first] = requests;
  const ids = [...by].sort();
  const more = ids.length > 5 ? ', …' : '';
  return {
    method: first?.method,
    path: first?.path,
    ...bodyOf(requests),
    reason: `Sent by ${ids.slice(0, 5).join(', ')}${more}; say here what it reads`,
    'approved by': '',
  };
}

function bodyOf(requests: readonly LearnedRequest[]): { body?: string | { form: Shape } | { json: Shape } } {
  const bodies = requests.map(({ body }) => body);
  const [first] = bodies;
  if (first === undefined || first === 'none') return {};
  if (typeof first === 'string') return { body: first };
  const shapes = bodies.map((body) =>
    typeof body === 'string' ? {} : 'form' in body ? body.form : body.json,
  );
  const shape = mergedShape(shapes);
  return { body: 'form' in first ? { form: shape } : { json: shape } };
}
