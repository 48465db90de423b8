import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeAtomic } from '../../record/index.ts';
import { ReadyReport } from './report.ts';

/** Keeps a report under `reports/ready`, named by its time; resolves to its file. */
export async function keepReadiness(reports: string, report: ReadyReport): Promise<string> {
  const folder = path.join(reports, 'ready');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${report.at.replace(/[-:]|\.\d+/g, '')}-${report.environment}.json`);
  await writeAtomic(file, `${JSON.stringify(report, null, 1)}\n`);
  return file;
}

/**
 * The newest report for a place that covers all the applications, for a gate's entry criterion; undefined where there is
 * none. A file that cannot be read is passed over.
 */
export function newestReadiness(
  reports: string,
  wanted: {
    readonly council: string;
    readonly environment: string;
    readonly applications: readonly string[];
  },
): ReadyReport | undefined {
  const folder = path.join(reports, 'ready');
  const names = existsSync(folder) ? readdirSync(folder).sort().reverse() : [];
  for (const name of names) {
    const report = read(path.join(folder, name));
    if (report !== undefined && covers(report, wanted)) return report;
  }
  return undefined;
}

function covers(report: ReadyReport, wanted: Parameters<typeof newestReadiness>[1]): boolean {
  const keys = report.applications.map((one) => one.key);
  return (
    report.council === wanted.council &&
    report.environment === wanted.environment &&
    wanted.applications.every((key) => keys.includes(key))
  );
}

function read(file: string): ReadyReport | undefined {
  try {
    return ReadyReport.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
