import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PublishFault } from '../../errors.ts';
import { safeName } from '../../prove/index.ts';
import { appendLine, readLines, tryLock, writeAtomic } from '../../record/index.ts';
import { Plan } from './plan.ts';

/**
 * What became of an action. `begun` without anything after it: it may have been done. `not sent`: it surely was not.
 * `system`: what follows is of the record that it names, and nothing before it is where that was another.
 * `ignored`: it was taken, and not kept. `cut`: only so many characters were kept.
 */
const Event = z.enum([
  'begun',
  'not sent',
  'done',
  'ignored',
  'cut',
  'left out',
  'place',
  'system',
  'complete',
  'refused',
]);
const Line = z.strictObject({
  at: z.string(),
  action: z.string(),
  event: Event,
  detail: z.string().optional(),
});
export type Progress = z.output<typeof Line>;

/** One publication that waits, or is done: its plan, and a journal of how far it came. */
export interface Entry {
  readonly plan: Plan;
  /** Folder for what is made on the way, for example a zip of a file that was refused. */
  readonly folder: string;
  readonly progress: readonly Progress[];
  /** On the disk when it returns. */
  note(action: string, event: Progress['event'], detail?: string): void;
  /** Says which record it is; what was done to another, for example on a test instance, was not done to this one. */
  isOf(record: string): void;
  /** Gives the entry free for other processes. */
  close(): void;
}

const PLAN = 'plan.json';
const PROGRESS = 'progress.ndjson';

/** `<records>/outbox/`: a folder for each publication, written before the first byte is sent. */
export class Outbox {
  readonly #folder: string;

  /** @param records Absolute. */
  constructor(records: string) {
    this.#folder = join(records, 'outbox');
  }

  /** Writes the plan, or a newer one over it; how far it came stays. */
  async enter(plan: Plan): Promise<Entry> {
    const folder = this.#folderOf(plan);
    await writeAtomic(join(folder, PLAN), `${JSON.stringify(plan, null, 1)}\n`);
    return open(folder, plan);
  }

  /** How far a plan came, for reading only. */
  async progressOf(plan: Plan): Promise<readonly Progress[]> {
    return readProgress(this.#folderOf(plan));
  }

  /**
   * Plans that were neither finished nor refused, the oldest first. A caller that takes what is `damaged` gets the others
   * all the same; without it the first one is thrown, so that none is ever passed over in silence.
   */
  async pending(damaged: (fault: PublishFault) => void = rethrow): Promise<readonly Plan[]> {
    if (!existsSync(this.#folder)) return [];
    const folders = readdirSync(this.#folder).map((name) => join(this.#folder, name));
    const waiting: Plan[] = [];
    for (const folder of folders.filter((one) => existsSync(join(one, PLAN)))) {
      if (isOver(await readProgress(folder))) continue;
      const plan = readPlan(join(folder, PLAN));
      if (plan instanceof PublishFault) damaged(plan);
      else waiting.push(plan);
    }
    return waiting.sort((one, other) => one.plannedAt.localeCompare(other.plannedAt));
  }

  #folderOf({ publication, reference }: Plan): string {
    const { change, gate } = publication;
    return join(this.#folder, `${safeName(change, 40)}-${safeName(gate, 24)}-${reference}`);
  }
}

/** Everything that the plan says is done. */
export function isComplete(progress: readonly Progress[]): boolean {
  return progress.at(-1)?.event === 'complete';
}

function isOver(progress: readonly Progress[]): boolean {
  return isComplete(progress) || progress.at(-1)?.event === 'refused';
}

async function open(folder: string, plan: Plan): Promise<Entry> {
  const release = tryLock(join(folder, PLAN));
  if (release === undefined)
    throw new PublishFault({
      where: plan.publication.change,
      wrong: 'another process is just publishing this verdict',
      next: 'Wait until it has ended',
    });
  const progress = await readProgress(folder);
  const note: Entry['note'] = (action, event, detail) => {
    const line = { at: new Date().toISOString(), action, event, ...(detail === undefined ? {} : { detail }) };
    appendLine(join(folder, PROGRESS), line, { durable: true });
    take(progress, line);
  };
  const isOf = (record: string) => {
    if (systemOf(progress) !== record) note('publication', 'system', record);
  };
  return { plan, folder, progress, note, isOf, close: release };
}

function rethrow(fault: PublishFault): never {
  throw fault;
}

function readPlan(file: string): Plan | PublishFault {
  const plan = Plan.safeParse(json(readFileSync(file, 'utf8')));
  if (plan.success) return plan.data;
  const next = 'Publish the release again, which plans it anew';
  return new PublishFault({ where: file, wrong: 'this plan was damaged', next });
}

/** A torn line is one that was never told to anybody. */
async function readProgress(folder: string): Promise<Progress[]> {
  const file = join(folder, PROGRESS);
  const progress: Progress[] = [];
  if (!existsSync(file)) return progress;
  for await (const line of readLines(file)) {
    const read = 'value' in line ? Line.safeParse(line.value) : undefined;
    if (read?.success) take(progress, read.data);
  }
  return progress;
}

/** The next line; what was done to another record is forgotten. */
function take(progress: Progress[], line: Progress): void {
  const before = systemOf(progress);
  if (line.event === 'system' && before !== undefined && before !== line.detail) progress.length = 0;
  progress.push(line);
}

function systemOf(progress: readonly Progress[]): string | undefined {
  return progress.findLast(({ event }) => event === 'system')?.detail;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
