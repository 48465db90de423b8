import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CheckResult, checkProject } from '../../harness/authoring/check.ts';
import type { Finding, FindingKind } from '../../harness/authoring/finding.ts';
import { ProjectFault } from '../../harness/errors.ts';
import type { StepMatcher } from '../../harness/gherkin/support-types.ts';
import { lookAtProject } from '../../harness/project/index.ts';
import { projectFolder } from '../project/folder.ts';

/** Steps by the file that defines them; each has the line of its place in the list. */
export type Steps = Readonly<Record<string, readonly (string | RegExp)[]>>;

export const STEPS: Steps = {
  'steps/council-tax/refunds.steps.ts': [
    'I am signed in as a/an {string}',
    'a refund of {amount} that I have raised',
    'I authorise the refund',
    'the {string} authorises the refund',
    'the refund is {string}',
    'I open the {string} screen',
  ],
};

/** What a project's feature files hold when nothing is to be found in them. */
export const FEATURE = 'features/council-tax/refunds.feature';
export const SOUND_FEATURE = feature(`
  @CT-001 @risk:high @smoke
  Scenario: Own refund
    Given I am signed in as a "revenues officer"
    And a refund of £45.00 that I have raised
    When I authorise the refund
    Then the refund is "refused as my own"

  @CT-002 @risk:high
  Scenario: A colleague's refund
    Given I am signed in as a "revenues officer"
    When I open the "Refunds" screen
    And the "revenues officer" authorises the refund
    Then the refund is "authorised"
`);

export function feature(scenarios: string): string {
  return `Feature: Refunds\n${scenarios}`;
}

/** The kinds of blank that the steps of these tests know. */
const BLANKS: Readonly<Record<string, string>> = {
  string: '(?:"[^"]*"|\'[^\']*\')',
  amount: '-?£[\\d,]+(?:\\.\\d\\d)?',
  int: '-?\\d+',
};

/** Definitions as Cucumber makes them, as far as the check looks. */
export function definitions(steps: Steps): StepMatcher[] {
  return Object.entries(steps).flatMap(([uri, patterns]) =>
    patterns.map((pattern, index) => definition(uri, index + 1, pattern)),
  );
}

/** A project folder with files of its own beside the sound ones; null leaves one out. */
export function aProject(files: Readonly<Record<string, string | Uint8Array | null>> = {}): string {
  return projectFolder({ [FEATURE]: SOUND_FEATURE, ...files });
}

/** Checks a project folder with the given steps, or without any that can be loaded. */
export async function checked(root: string, steps: Steps | ProjectFault = STEPS): Promise<CheckResult> {
  const { project, faults } = lookAtProject(root, { SANDBOX_PASSWORD: 'x' });
  if (project === undefined) throw new ProjectFault({ where: root, wrong: 'has no settings' });
  const library = steps instanceof ProjectFault ? steps : definitions(steps);
  return checkProject({ project, faults, steps: library, sharedSteps: [] });
}

/** `where  message` of the findings of one kind. */
export function told(findings: readonly Finding[], kind: FindingKind): string[] {
  return findings.filter((one) => one.kind === kind).map(({ where, message }) => `${where}  ${message}`);
}

/** The same after a check of a project whose one feature holds these scenarios. */
export async function toldOf(scenarios: string, kind: FindingKind, steps: Steps = STEPS): Promise<string[]> {
  const { findings } = await checked(aProject({ [FEATURE]: feature(scenarios) }), steps);
  return told(findings, kind);
}

export function write(root: string, file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

export function referenceFile(name: string): string {
  return fileURLToPath(new URL(`../../docs/reference/${name}`, import.meta.url));
}

function definition(uri: string, line: number, pattern: string | RegExp): StepMatcher {
  const regexp = typeof pattern === 'string' ? expression(pattern) : pattern;
  return {
    uri,
    line,
    pattern,
    expression: { source: String(pattern), regexp },
    matchesStepName: (text: string) => regexp.test(text),
  };
}

function expression(pattern: string): RegExp {
  const source = pattern
    .replace(/[.*+?^$[\]\\]/g, '\\$&')
    .replace(/\{(\w+)\}/g, (_, name: string) => BLANKS[name] ?? '.+')
    .replace(/(\w+)\/(\w+)/g, '(?:$1|$2)');
  return new RegExp(`^${source}$`);
}
