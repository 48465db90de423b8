import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Project } from '../project/index.ts';
import { allSteps } from './all-steps.ts';
import type { RunRecord } from './schema.ts';

/** Runs that are looked at, the newest first: what has not passed in these has not passed lately. */
const RUNS = 12;

/** When a step of a scenario last passed in the newest runs that are kept: UTC, or undefined. A run that cannot be read says nothing. */
export function lastPasses(project: Project): (scenario: string, text: string) => string | undefined {
  const passes = new Map<string, string>();
  for (const run of newestRuns(project)) {
    for (const { id, attempts } of run.scenarios) {
      for (const { step } of allSteps(attempts.flatMap((attempt) => attempt.steps))) {
        const key = `${id}\n${step.text}`;
        if (step.status === 'passed' && !passes.has(key)) passes.set(key, step.started);
      }
    }
  }
  return (scenario, text) => passes.get(`${scenario}\n${text}`);
}

function* newestRuns(project: Project): Generator<RunRecord> {
  const folder = path.join(project.paths.reports, 'runs');
  const names = existsSync(folder) ? readdirSync(folder).sort().reverse() : [];
  const records = names.map((name) => path.join(folder, name, 'run.json')).filter((file) => existsSync(file));
  for (const file of records.slice(0, RUNS)) {
    const record = read(file);
    if (record !== undefined) yield record;
  }
}

function read(file: string): RunRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8')) as Partial<RunRecord>;
    return Array.isArray(record.scenarios) ? (record as RunRecord) : undefined;
  } catch {
    return undefined;
  }
}
