import { ProjectFault, ProjectFaults } from '../errors.ts';
import type { Scenario } from './scenario.ts';

/** What says of a scenario that another has its id already. */
export function idIsTaken(id: string, { feature, line }: Pick<Scenario, 'feature' | 'line'>): string {
  const at = `${feature}:${line}`;
  if (!id.includes('/')) return `@${id} is the id of ${at} already. Give each scenario its own.`;
  return `${id} is the row at ${at} already. The first column names a row: give each its own value.`;
}

/**
 * Throws ProjectFaults where a scenario that was chosen shares its id with any other of the project: a run keeps results
 * by id, so that one's result would be taken for a second try of the other.
 */
export function refuseSharedIds(chosen: readonly Scenario[], all: readonly Scenario[]): void {
  const wanted = new Set(chosen.filter(({ tagged }) => tagged).map(({ id }) => id));
  const first = new Map<string, Scenario>();
  const faults: ProjectFault[] = [];
  for (const scenario of all.filter(({ id }) => wanted.has(id))) {
    const before = first.get(scenario.id);
    const where = `${scenario.feature}:${scenario.line}`;
    if (before === undefined) first.set(scenario.id, scenario);
    else faults.push(new ProjectFault({ where, wrong: idIsTaken(scenario.id, before) }));
  }
  if (faults.length > 0) throw new ProjectFaults(faults);
}
