import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ProjectFault, ProjectFaults } from '../errors.ts';
import { filesUnder, posixFrom } from '../record/walk.ts';
import { parseFeature } from './parse.ts';
import { planFeature } from './plan.ts';
import type { Scenario } from './scenario.ts';

/** A feature file as read: POSIX path in the project, and its text. */
export interface FeatureFile {
  readonly uri: string;
  readonly text: string;
}

/**
 * Every `.feature` file under `folder`, sorted by path. Throws {@link ProjectFault} for Markdown features,
 * which are left out on purpose: key users write in one format.
 */
export function readFeatures(projectDir: string, folder = 'features'): FeatureFile[] {
  return filesUnder(path.join(projectDir, folder))
    .filter((file) => file.endsWith('.feature') || refuseMarkdown(projectDir, file))
    .map((file) => ({ uri: posixFrom(projectDir, file), text: readFileSync(file, 'utf8') }))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** The scenarios of all features. Every feature that does not parse is named: throws {@link ProjectFaults}. */
export function planFeatures(features: readonly FeatureFile[]): Scenario[] {
  const faults: ProjectFault[] = [];
  const plans = features.flatMap(({ uri, text }) => {
    try {
      return planFeature(parseFeature(uri, text));
    } catch (error) {
      if (!(error instanceof ProjectFaults)) throw error;
      faults.push(...error.faults);
      return [];
    }
  });
  if (faults.length > 0) throw new ProjectFaults(faults);
  return plans;
}

function refuseMarkdown(projectDir: string, file: string): boolean {
  if (!file.endsWith('.feature.md')) return false;
  throw new ProjectFault({
    where: posixFrom(projectDir, file),
    wrong: 'features in Markdown are not run',
    allowed: 'A feature is a plain text file that ends in .feature',
    next: 'Copy its scenarios into a .feature file, or move it out of features/',
  });
}
