import { type Counts, countsOf } from '../../judge/index.ts';
import { type LinkTemplates, linkTo } from '../../project/index.ts';
import type { ProvenScenario } from '../proven.ts';
import type { Column } from './table-sheet.ts';

export interface RequirementRow {
  readonly requirement: string;
  readonly ids: readonly string[];
  readonly counts: Counts;
}

const NONE_GIVEN = '(no requirement given)';

/** Every requirement that a scenario names, with what came of its scenarios; those that name none come last. */
export function requirementRows(scenarios: readonly ProvenScenario[]): RequirementRow[] {
  const by = new Map<string, ProvenScenario[]>();
  for (const proven of scenarios) {
    const named = proven.scenario.requirements;
    for (const requirement of named.length > 0 ? named : [NONE_GIVEN])
      by.set(requirement, [...(by.get(requirement) ?? []), proven]);
  }
  const rows = [...by].map(([requirement, some]) => ({
    requirement,
    ids: [...new Set(some.map(({ scenario }) => scenario.id))],
    counts: countsOf(some),
  }));
  return rows.sort((a, b) => order(a).localeCompare(order(b), 'en', { numeric: true }));
}

export function requirementColumns(links: LinkTemplates): Column<RequirementRow>[] {
  const link = ({ requirement }: RequirementRow) =>
    requirement === NONE_GIVEN ? undefined : linkTo(links, 'requirement', requirement);
  return [
    { header: 'Requirement', width: 24, value: ({ requirement }) => requirement, link },
    { header: 'Result', width: 22, value: ({ counts }) => resultOf(counts) },
    { header: 'Scenarios', width: 11, value: ({ counts }) => counts.total },
    { header: 'Passed', width: 10, value: ({ counts }) => counts.passed },
    { header: 'Failed', width: 10, value: ({ counts }) => counts.failed },
    { header: 'Other', width: 10, value: ({ counts }) => counts.total - counts.passed - counts.failed },
    { header: 'Which', width: 80, value: ({ ids }) => ids.join(', ') },
  ];
}

function resultOf(counts: Counts): string {
  if (counts.failed > 0) return 'failed';
  if (counts.passed === counts.total) return 'passed';
  return counts.passed > 0 ? 'not tested in full' : 'not tested';
}

function order({ requirement }: RequirementRow): string {
  return requirement === NONE_GIVEN ? '\uffff' : requirement;
}
