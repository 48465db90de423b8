import path from 'node:path';
import { verdictLines } from '../judge/index.ts';
import type { Io } from './io.ts';
import type { GateResult } from './through-gate.ts';

/** The end of a release as one screen: verdict, reasons, time and where to look. */
export function releaseLines(result: GateResult, io: Io): string[] {
  const width = Math.min(100, io.stdout.columns ?? 80);
  return [
    '',
    ...verdictLines(result.verdict, width),
    `Time     ${spoken(result.seconds)}`,
    `Report   ${near(io, path.join(result.report.folder, 'index.html'))}`,
    `Evidence ${near(io, result.dossier.zip)}`,
    `Change   ${near(io, result.published.where)}`,
  ];
}

function near(io: Io, file: string): string {
  const relative = path.relative(io.cwd, file);
  return relative.startsWith('..') ? file : relative;
}

function spoken(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
