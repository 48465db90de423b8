import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseFeatureFile, readFeatures } from '../../../harness/gherkin/features.ts';
import { planFeature } from '../../../harness/gherkin/plan.ts';
import type { Scenario } from '../../../harness/gherkin/scenario.ts';
import { filesUnder } from '../../../harness/record/index.ts';
import { CAUGHT_BY, REGRESSIONS } from './regressions.ts';

/** Of each regression the first scenario, or row, that must fail. */
export function caughtOnce(): Set<string> {
  return new Set(REGRESSIONS.flatMap((change) => change['caught by']?.[0] ?? []));
}

/** Of each outline that has such rows, one row that no regression touches. */
export function spared(project: string, caught: ReadonlySet<string>): string[] {
  const outlines = new Set([...caught].filter((id) => id.includes('/')).map(outlineOf));
  const rows = scenariosOf(project).filter(({ id }) => !CAUGHT_BY.has(id));
  return [...outlines].flatMap((outline) => rows.find(({ id }) => id.startsWith(`${outline}/`))?.id ?? []);
}

/** Where scenarios stand, as `uat run` takes them: `features/homefix/repairs.feature:12`. */
export function placesOf(project: string, ids: readonly string[]): string[] {
  const known = new Map(scenariosOf(project).map((one) => [one.id, `${one.feature}:${one.line}`]));
  return ids.map((id) => known.get(id) ?? id);
}

/** Rows of a file stand at one line of the feature and are run together: the copy keeps those of these ids alone. */
export function keepRows(project: string, ids: readonly string[]): void {
  const folder = path.join(project, 'data/examples');
  const keys = ids.map((id) => id.split('/')[1]);
  for (const file of filesUnder(folder).filter((name) => name.endsWith('.csv'))) {
    const [header, ...rows] = readFileSync(file, 'utf8').split('\n');
    const kept = rows.filter((row) => keys.includes(row.split(',')[0]));
    writeFileSync(file, [header, ...kept, ''].join('\n'));
  }
}

function outlineOf(id: string): string {
  return id.split('/')[0] ?? id;
}

function scenariosOf(project: string): Scenario[] {
  return readFeatures(project).flatMap((feature) => planFeature(parseFeatureFile(feature)));
}
