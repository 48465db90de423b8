import path from 'node:path';
import { PublishFault } from '../errors.ts';
import { type Verdict, verdictLines } from '../judge/index.ts';
import type { Io } from './io.ts';
import type { Published } from './prove-and-publish.ts';
import { folded } from './publish/publish-lines.ts';
import type { GateResult } from './through-gate.ts';

/** The end of a release as one screen: verdict, reasons, time and where to look. */
export function releaseLines(result: GateResult, io: Io): string[] {
  return [
    ...verdictScreen(result.verdict, io),
    `Time     ${spoken(result.seconds)}`,
    ...proofLines(result, result.verdict.change, io),
  ];
}

/** Where to look: report, evidence and change record. */
export function proofLines(
  { report, dossier, published }: Published,
  change: string | null,
  io: Io,
): string[] {
  return [
    `Report   ${near(io, path.join(report.folder, 'index.html'))}`,
    `Evidence ${near(io, dossier.zip)}`,
    ...changeLines(published, change ?? '', io),
  ];
}

/** The verdict in as many columns as there are, after a blank line. */
export function verdictScreen(verdict: Verdict, io: Io): string[] {
  return ['', ...verdictLines(verdict, widthOf(io))];
}

function changeLines(published: Published['published'], change: string, io: Io): string[] {
  if (published instanceof PublishFault) return ['Change   not published'];
  const { where, warnings = [] } = published;
  // A server that the project started for this command has gone with it.
  const look = isLoopback(where) ? `${change}: uat change show ${change}` : near(io, where);
  return [`Change   ${look}`, ...warnings.flatMap((warning) => folded(`Note: ${warning}`, widthOf(io)))];
}

function isLoopback(where: string): boolean {
  return /^https?:\/\/(127\.0\.0\.1|localhost)[:/]/.test(where);
}

function widthOf({ stdout }: Io): number {
  return Math.min(100, stdout.columns ?? 80);
}

function near(io: Io, file: string): string {
  if (/^https?:/.test(file)) return file;
  const relative = path.relative(io.cwd, file);
  return relative.startsWith('..') ? file : relative;
}

function spoken(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
