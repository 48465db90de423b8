import type { Decision } from '../judge/index.ts';
import type { Release } from '../project/index.ts';
import { sha256 } from '../record/index.ts';
import type { Publication } from './change-record.ts';
import type { Choices } from './outbox/plan.ts';

/** What is told of a release without a verdict of its own: how it has been since. */
export interface ToTell {
  readonly release: Pick<Release, 'key' | 'name' | 'change'>;
  readonly gate: string;
  /** The last that was decided. */
  readonly decision: Decision;
  /** UTC. */
  readonly at: string;
  /** For a subject. */
  readonly brief: string;
  /** For a phone, three at most. */
  readonly lines: readonly string[];
  /** Plain text, unlike every other of the release's. */
  readonly text: string;
}

/** A summary as it goes to the record of its change and to people: a note, no evidence, no test plan. */
export function summaryPublication({ release, gate, decision, at, brief, lines, text }: ToTell): Publication {
  const hash = sha256(text);
  const { key, name, change } = release;
  return {
    key: `${change}/${gate}/${hash}`,
    change,
    release: key,
    releaseName: name,
    gate,
    decision,
    judgedAt: at,
    manifestA: hash,
    manifestB: hash,
    workNote: `${text}\n`,
    testPlan: '',
    reasons: lines,
    alert: { what: brief, sentence: null, lines, people: [] },
    facts: {},
    attachments: [],
  };
}

/** It fills no field and closes no task, and goes onto a change in any state that is not over. */
export function choicesOfSummary(choices: Choices): Choices {
  return { ...choices, states: null, task: null, fields: { change: {}, task: {} } };
}
