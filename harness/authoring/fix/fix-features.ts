import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ProjectFault } from '../../errors.ts';
import { lookAtFeatures } from '../../gherkin/features.ts';
import { parseFeature } from '../../gherkin/parse.ts';
import type { Project } from '../../project/index.ts';
import { filesUnder, writeAtomic } from '../../record/index.ts';
import type { CheckResult } from '../check.ts';
import type { CheckReport } from '../finding.ts';
import { readRegister, writeRegister } from '../register.ts';
import { addIds, NewIds } from './new-ids.ts';
import { joined, sourceLines } from './source-lines.ts';
import { formatTables } from './tables.ts';

type Fixed = CheckReport['fixed'][number];

/**
 * Gives ids to scenarios that have none and lines up tables, and changes nothing else of a file. `isWanted` chooses
 * features by path; one that cannot be read is let lie. Throws ProjectFault where a file cannot be written.
 */
export async function fixFeatures(
  project: Project,
  { scenarios }: Pick<CheckResult, 'scenarios'>,
  isWanted: (uri: string) => boolean,
): Promise<Fixed[]> {
  const register = readRegister(project.root, project.paths.records);
  const ids = new NewIds(project, scenarios, [...register.ids.keys(), ...everyIdIn(project.paths.features)]);
  const fixed: Fixed[] = [];
  for (const feature of lookAtFeatures(project.root).features.filter(({ uri }) => isWanted(uri))) {
    const document = readable(() => parseFeature(feature.uri, feature.text).document);
    if (document === undefined) continue;
    const lines = sourceLines(feature.text);
    const tables = formatTables(lines, document);
    const given = addIds(lines, document, () => ids.next(feature.uri));
    if (tables + given.length === 0) continue;
    await writeAtomic(path.join(project.root, feature.uri), joined(lines));
    fixed.push({ file: feature.uri, ids: given, tables });
  }
  return fixed;
}

/** Brings the register of ids up to date, which needs every feature: `result` is of a whole project. */
export async function keepRegister(project: Project, result: CheckResult, today: string): Promise<void> {
  if (!result.whole) return;
  const register = readRegister(project.root, project.paths.records);
  await writeRegister(project.root, register, result.scenarios, today);
}

/** Whatever looks like an id, in features that do not parse, too: two scenarios must never get the same. */
function everyIdIn(features: string): string[] {
  const files = filesUnder(features).filter((file) => file.endsWith('.feature'));
  return files.flatMap((file) =>
    [...readFileSync(file, 'latin1').matchAll(/@([A-Z][A-Z0-9]*-\d+)/g)].map((found) => found[1] ?? ''),
  );
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ProjectFault) return undefined;
    throw error;
  }
}
