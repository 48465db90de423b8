import path from 'node:path';
import { isDraft, type Scenario } from '../gherkin/scenario.ts';
import type { Project } from '../project/index.ts';
import { posixFrom } from '../record/index.ts';
import { guardSentences, type RunRecord, runFolder, type ScenarioRecord } from '../run/index.ts';
import { causeBlock, redLines, slowBlock } from './cause-block.ts';

/** A line that names hundreds of scenarios would be read by nobody. */
const MOST_NAMED = 10;

/** A run's result as lines for a person. */
export function runLines(run: RunRecord, project: Project): string[] {
  const red = run.scenarios.filter((one) => one.status !== 'passed' && one.status !== 'skipped');
  return [
    '',
    `${run.pack.name} on ${run.environment}: ${countSentence(run.scenarios)} in ${duration(run)}.`,
    ...causeBlock(run, project.settings.timeZone),
    ...red.flatMap((one) => redLines(one, run)),
    ...slowBlock(run, project.settings.timeZone),
    ...run.problems.map(({ where, message }) => `  problem   ${where}: ${message.split('\n')[0]}`),
    ...guardSentences(run),
    `Record: ${posixFrom(process.cwd(), path.join(runFolder(project, run.id), 'run.json'))}`,
  ];
}

/** `Not run: 2 drafts (CT-059, CT-060).` `Done by hand: 1 scenario (CT-070).` Nothing where there are none. */
export function keptLines(kept: readonly Scenario[]): string[] {
  const drafts = kept.filter(isDraft);
  const manual = kept.filter((scenario) => !isDraft(scenario));
  return [
    ...counted('Not run', drafts, 'draft'),
    ...counted('Done by hand, not by the browser', manual, 'scenario'),
  ];
}

function counted(what: string, some: readonly Scenario[], noun: string): string[] {
  if (some.length === 0) return [];
  const ids = some.slice(0, MOST_NAMED).map(({ id }) => id);
  const more = some.length > MOST_NAMED ? ', …' : '';
  return [`${what}: ${some.length} ${some.length === 1 ? noun : `${noun}s`} (${ids.join(', ')}${more}).`];
}

/** `12 scenarios: 10 passed, 2 failed`. */
function countSentence(scenarios: readonly ScenarioRecord[]): string {
  const counts = new Map<string, number>();
  for (const { status } of scenarios) counts.set(status, (counts.get(status) ?? 0) + 1);
  const parts = [...counts].map(([status, count]) => `${count} ${status}`);
  return `${scenarios.length} ${scenarios.length === 1 ? 'scenario' : 'scenarios'}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
}

function duration({ started, ended }: RunRecord): string {
  const seconds = Math.round((Date.parse(ended ?? started) - Date.parse(started)) / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
