import type { Edition } from '../../kit/changes.ts';
import type { Worker } from '../staff.ts';
import type { Access, Assessment, CarePackage, CaseDocument, Event, Person, Referral } from './records.ts';
import { notFound } from './refusal.ts';

/** All records of one running CareCase, in memory. */
export interface Casebook {
  readonly people: Map<string, Person>;
  readonly referrals: Map<string, Referral>;
  readonly documents: Map<string, CaseDocument>;
  readonly assessments: Map<string, Assessment>;
  readonly packages: Map<string, CarePackage>;
  readonly accessLog: Access[];
  readonly has: Edition['has'];
  /** The next reference of a kind: `P-100001`, `P-100002`, … */
  number(prefix: string): string;
  /** Now, as an instant in UTC. */
  now(): string;
}

const FIRST_NUMBER = 100_001;

export function openCasebook(edition: Edition, clock: () => number = Date.now): Casebook {
  const numbers = new Map<string, number>();
  return {
    people: new Map(),
    referrals: new Map(),
    documents: new Map(),
    assessments: new Map(),
    packages: new Map(),
    accessLog: [],
    has: edition.has,
    number: (prefix) => {
      const next = numbers.get(prefix) ?? FIRST_NUMBER;
      numbers.set(prefix, next + 1);
      return `${prefix}-${next}`;
    },
    now: () => new Date(clock()).toISOString(),
  };
}

export function event(book: Casebook, worker: Worker, what: string, note = ''): Event {
  return { at: book.now(), by: worker.name, what, note };
}

/** The record of that reference. Throws a refusal when there is none. */
export function find<T>(records: ReadonlyMap<string, T>, id: string, called: string): T {
  const record = records.get(id);
  if (!record) throw notFound(`There is no ${called} ${id}.`);
  return record;
}
