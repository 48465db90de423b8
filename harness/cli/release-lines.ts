import path from 'node:path';
import { PublishFault } from '../errors.ts';
import { verdictLines } from '../judge/index.ts';
import type { Io } from './io.ts';
import { folded } from './publish/publish-lines.ts';
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
    ...changeLines(result.published, io, width),
  ];
}

function changeLines(published: GateResult['published'], io: Io, width: number): string[] {
  if (published instanceof PublishFault) return ['Change   not published'];
  const { where, warnings = [] } = published;
  return [`Change   ${near(io, where)}`, ...warnings.flatMap((warning) => folded(`Note: ${warning}`, width))];
}

function near(io: Io, file: string): string {
  if (/^https?:/.test(file)) return file;
  const relative = path.relative(io.cwd, file);
  return relative.startsWith('..') ? file : relative;
}

function spoken(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
