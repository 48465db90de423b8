import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Project } from '../../project/index.ts';
import { appendLine, readLines } from '../../record/index.ts';

const utc = z.iso.datetime();
const Decision = z.enum(['GO', 'GO WITH CONDITIONS', 'NO-GO']);

/** How a release is looked after: the newest counts. */
const Begin = z.strictObject({
  type: z.literal('begin'),
  at: utc,
  until: utc,
  everyMs: z.number().int().positive(),
  gate: z.string(),
  by: z.string(),
});

/** One round. How long its scenarios took is told by its runs, as long as these are kept. */
const Round = z.strictObject({
  type: z.literal('round'),
  at: utc,
  decision: Decision,
  /** Of a NO-GO: what tells its causes from others; '' where it is none. */
  causes: z.string(),
  /** In a few words, for people. */
  brief: z.string(),
  /** Whether each application could be used by all who tried. */
  applications: z.array(z.strictObject({ key: z.string(), name: z.string(), available: z.boolean() })),
  /** Ids of the scenarios that failed or were blocked. */
  notPassed: z.array(z.string()),
  runs: z.array(z.string()),
  told: z.boolean(),
});

/** A round that came to no verdict, because the check itself broke. */
const Fault = z.strictObject({ type: z.literal('fault'), at: utc, said: z.string(), told: z.boolean() });

/** A summary that went out, for the day (of the project's clocks) at whose morning it ends. */
const Told = z.strictObject({
  type: z.literal('told'),
  at: utc,
  what: z.enum(['daily', 'closing']),
  day: z.string(),
  reference: z.string(),
});

const Line = z.discriminatedUnion('type', [Begin, Round, Fault, Told]);
export type BeginLine = Readonly<z.output<typeof Begin>>;
export type RoundLine = Readonly<z.output<typeof Round>>;
export type FaultLine = Readonly<z.output<typeof Fault>>;
export type HypercareLine = Readonly<z.output<typeof Line>>;

/** `records/hypercare/<release>.ndjson`: append-only, so that a kill loses nothing that was done. */
export function hypercareFile({ paths }: Pick<Project, 'paths'>, release: string): string {
  return path.join(paths.records, 'hypercare', `${release}.ndjson`);
}

/** What is known so far; a torn line was never told to anybody. */
export async function readHypercare(file: string): Promise<HypercareLine[]> {
  const lines: HypercareLine[] = [];
  if (!existsSync(file)) return lines;
  for await (const line of readLines(file)) {
    const read = 'value' in line ? Line.safeParse(line.value) : undefined;
    if (read?.success) lines.push(read.data);
  }
  return lines;
}

/** On the disk when it returns. */
export function noteHypercare(file: string, line: HypercareLine): void {
  appendLine(file, line, { durable: true });
}

export function roundsIn(lines: readonly HypercareLine[]): RoundLine[] {
  return lines.filter((line) => line.type === 'round');
}

export function planIn(lines: readonly HypercareLine[]): BeginLine | undefined {
  return lines.findLast((line) => line.type === 'begin');
}
