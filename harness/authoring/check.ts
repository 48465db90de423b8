import path from 'node:path';
import { ProjectFault, ProjectFaults } from '../errors.ts';
import { type FeaturesRead, lookAtFeatures } from '../gherkin/features.ts';
import type { StepMatcher } from '../gherkin/support-types.ts';
import type { Project } from '../project/index.ts';
import { filesUnder, posixFrom, sha256 } from '../record/index.ts';
import { FactsCache } from './cache.ts';
import type { FeatureFacts, ScenarioFacts } from './facts.ts';
import { type Finding, finding } from './finding.ts';
import { idFindings } from './ids.ts';
import { KnownSteps } from './known-steps.ts';
import { lookAtFeature, unreadable } from './look-at-feature.ts';
import { ownCode } from './own-code.ts';
import { packFindings } from './packs.ts';
import { readRegister, registerFindings } from './register.ts';
import { repeatFindings } from './repeats.ts';
import { stepFindings } from './step-findings.ts';
import { tagFindings } from './tags.ts';
import { unusedFindings } from './unused.ts';
import { valueFindings } from './values.ts';

/** What is checked: a project as far as it could be read. */
export interface Checked {
  readonly project: Project;
  /** Faults of data, packs and releases. */
  readonly faults: readonly ProjectFault[];
  /** The steps, or why they could not be loaded. */
  readonly steps: readonly StepMatcher[] | ProjectFault;
  /** Step files of the vocabulary that ships with the harness: absolute. */
  readonly sharedSteps: readonly string[];
}

/** What was looked at, and what was found in the order of kinds and files. */
export interface CheckResult {
  readonly features: readonly FeatureFacts[];
  readonly scenarios: readonly ScenarioFacts[];
  readonly steps: number;
  readonly findings: readonly Finding[];
  /** Whether every feature could be read: else nothing can be said of ids and steps that are not seen. */
  readonly whole: boolean;
}

/** Looks at a whole project without running anything. */
export async function checkProject(checked: Checked): Promise<CheckResult> {
  const { project, steps } = checked;
  const known =
    steps instanceof ProjectFault ? undefined : new KnownSteps(steps, [...project.applications.keys()]);
  const read = lookAtFeatures(project.root);
  const features = await factsOf(checked, read, known);
  const scenarios = features.flatMap((feature) => feature.scenarios);
  const local = features.flatMap((feature) => feature.findings);
  const whole =
    read.faults.length === 0 &&
    !local.some(({ kind }) => kind === 'does not parse' || kind === 'example file');
  const found = [
    ...checked.faults.map(projectFinding),
    ...(steps instanceof ProjectFaults ? steps.faults : steps instanceof ProjectFault ? [steps] : []).map(
      stepFile,
    ),
    ...read.faults.map(unreadable),
    ...local,
    ...together(checked, features, scenarios, known, whole),
  ];
  return { features, scenarios, steps: known?.definitions.length ?? 0, findings: distinct(found), whole };
}

/** A fault of the project's YAML as a finding. */
export function projectFinding({ parts, message }: ProjectFault): Finding {
  return finding('project data', parts.where, message.slice(parts.where.length + 2));
}

/** What can only be seen when all features are laid beside each other. */
function together(
  { project, faults, sharedSteps }: Checked,
  features: readonly FeatureFacts[],
  scenarios: readonly ScenarioFacts[],
  known: KnownSteps | undefined,
  whole: boolean,
): Finding[] {
  const names = known && { known, people: peopleOf(project, faults), files: filesOf(project) };
  const sound = whole && faults.length === 0;
  return [
    ...(known ? stepFindings(features, known) : []),
    ...(names ? valueFindings(features, names) : []),
    ...idFindings(project, scenarios),
    ...tagFindings(project, features, scenarios),
    ...repeatFindings(features),
    ...(whole ? registerOf(project, scenarios) : []),
    ...(sound
      ? [...packFindings(project, scenarios), ...unusedFindings(project, features, known, sharedSteps)]
      : []),
  ];
}

async function factsOf(
  { project, faults }: Checked,
  { features }: FeaturesRead,
  known: KnownSteps | undefined,
): Promise<FeatureFacts[]> {
  const people = peopleOf(project, faults);
  const applications = new Set(project.applications.keys());
  const about = JSON.stringify([ownCode(), known?.hash ?? '', people ?? '', [...applications]]);
  const cache = new FactsCache(project.paths.reports, sha256(about));
  const facts = features.map((feature) =>
    cache.facts(feature, () => lookAtFeature(feature, { applications, known, people })),
  );
  await cache.write();
  return facts;
}

/** Nobody can be said to be unknown while data/personas.yaml cannot be read. */
function peopleOf({ personas }: Project, faults: readonly ProjectFault[]): readonly string[] | undefined {
  return faults.some(({ parts }) => parts.where.startsWith('data/personas.yaml'))
    ? undefined
    : [...personas.keys()];
}

function filesOf({ root }: Project): string[] {
  const folder = path.join(root, 'data', 'files');
  return filesUnder(folder).map((file) => posixFrom(folder, file));
}

function registerOf(project: Project, scenarios: readonly ScenarioFacts[]): Finding[] {
  try {
    return registerFindings(readRegister(project.root, project.paths.records), scenarios);
  } catch (error) {
    if (!(error instanceof ProjectFault)) throw error;
    return [finding('project data', error.parts.where, error.message.slice(error.parts.where.length + 2))];
  }
}

function stepFile({ parts, message }: ProjectFault): Finding {
  return finding('step file', parts.where, message.slice(parts.where.length + 2));
}

/** Two features that take rows from the same file tell of it once, and what a file of rows tells, no step tells again. */
function distinct(findings: readonly Finding[]): Finding[] {
  const some = [...new Map(findings.map((one) => [`${one.kind} ${one.where} ${one.message}`, one])).values()];
  const people = some.filter(({ kind }) => kind === 'unknown person');
  const inRows = people.filter(({ file }) => file.startsWith('data/')).map(nameIn);
  return some.filter(
    (one) => one.file.startsWith('data/') || !people.includes(one) || !inRows.includes(nameIn(one)),
  );
}

function nameIn({ message }: Finding): string {
  return /"[^"]*"/.exec(message)?.[0] ?? '';
}
