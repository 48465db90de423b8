import path from 'node:path';
import type { Project } from '../../project/index.ts';
import type { Surroundings } from './world.ts';

/** What is not there is waited for at most so long, and for no more than this part of a step's limit. */
const PATIENCE_MS = 10_000;
const PATIENCE_PART = 0.6;

/** What a project's files say about what a scenario works with. `stepLimitMs` is negative for no limit. */
export function surroundingsOf(
  project: Project,
  application: string | undefined,
  stepLimitMs: number,
): Surroundings {
  const limit = stepLimitMs < 0 ? PATIENCE_MS : stepLimitMs * PATIENCE_PART;
  return {
    onThePage: project.applications.get(application ?? '')?.onThePage ?? { names: {}, tables: {}, busy: [] },
    patienceMs: Math.min(PATIENCE_MS, limit),
    today: todayIn(project.settings.timeZone),
    files: path.join(project.paths.data, 'files'),
    values: project.values,
  };
}

/** ISO date. */
function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date());
}
