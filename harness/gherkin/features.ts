import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ProjectFault, ProjectFaults } from '../errors.ts';
import { filesUnder, posixFrom } from '../record/walk.ts';
import { type ExampleFile, exampleFiles } from './example-files.ts';
import { type ParsedFeature, parseFeature } from './parse.ts';
import { planFeature } from './plan.ts';
import type { Scenario } from './scenario.ts';
import { sourceText } from './source-text.ts';

/** A feature file as read: POSIX path in the project, its text, and the example files that its tags name. */
export interface FeatureFile {
  readonly uri: string;
  readonly text: string;
  readonly examples?: readonly ExampleFile[];
}

/** What lies under `features/`: what could be read, and why the rest could not. */
export interface FeaturesRead {
  readonly features: readonly FeatureFile[];
  readonly faults: readonly ProjectFault[];
}

/**
 * Every `.feature` file under `folder`, sorted by path. Throws {@link ProjectFaults} for those that are not UTF-8 and
 * for Markdown features, which are left out on purpose: key users write in one format.
 */
export function readFeatures(projectDir: string, folder = 'features'): FeatureFile[] {
  const { features, faults } = lookAtFeatures(projectDir, folder);
  if (faults.length > 0) throw new ProjectFaults(faults);
  return [...features];
}

/** The same without an end at the first fault. */
export function lookAtFeatures(projectDir: string, folder = 'features'): FeaturesRead {
  const faults: ProjectFault[] = [];
  const features = filesUnder(path.join(projectDir, folder)).flatMap((file) => {
    const uri = posixFrom(projectDir, file);
    if (uri.endsWith('.feature')) return collect(faults, () => readFeature(projectDir, uri));
    if (uri.endsWith('.feature.md')) faults.push(markdown(uri));
    return [];
  });
  return { features: features.sort((a, b) => (a.uri < b.uri ? -1 : 1)), faults };
}

/** One feature file. Throws {@link ProjectFault} where it is not UTF-8. */
export function readFeature(projectDir: string, uri: string): FeatureFile {
  const text = sourceText(uri, readFileSync(path.join(projectDir, uri)));
  const examples = text.includes('@rows:') ? exampleFiles(projectDir, text) : [];
  return examples.length === 0 ? { uri, text } : { uri, text, examples };
}

/** The parsed feature, with the rows of its example files. Throws {@link ProjectFaults}. */
export function parseFeatureFile(
  { uri, text, examples = [] }: FeatureFile,
  newId?: () => string,
): ParsedFeature {
  return parseFeature(uri, text, newId, examples);
}

/** The scenarios of all features. Every feature that does not parse is named: throws {@link ProjectFaults}. */
export function planFeatures(features: readonly FeatureFile[]): Scenario[] {
  const faults: ProjectFault[] = [];
  const plans = features.flatMap((feature) =>
    collect(faults, () => parseFeatureFile(feature)).flatMap(planFeature),
  );
  if (faults.length > 0) throw new ProjectFaults(faults);
  return plans;
}

function collect<T>(faults: ProjectFault[], read: () => T): T[] {
  try {
    return [read()];
  } catch (error) {
    if (!(error instanceof ProjectFault)) throw error;
    faults.push(...(error instanceof ProjectFaults ? error.faults : [error]));
    return [];
  }
}

function markdown(uri: string): ProjectFault {
  return new ProjectFault({
    where: uri,
    wrong: 'features in Markdown are not run',
    allowed: 'A feature is a plain text file that ends in .feature',
    next: 'Copy its scenarios into a .feature file, or move it out of features/',
  });
}
