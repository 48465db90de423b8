import { ProjectFault, ProjectFaults } from '../errors.ts';
import { EXAMPLES_FOLDER } from '../gherkin/example-files.ts';
import { isSound } from '../gherkin/example-table.ts';
import { type FeatureFile, parseFeatureFile } from '../gherkin/features.ts';
import { type ParsedFeature, parseFeature } from '../gherkin/parse.ts';
import { plainText } from '../gherkin/plain-text.ts';
import { planFeature } from '../gherkin/plan.ts';
import type { Scenario } from '../gherkin/scenario.ts';
import { adviceFindings, pastedFindings } from './advice.ts';
import { draftFindings } from './drafts.ts';
import { emptyFindings, misplacedRows } from './empty-scenarios.ts';
import type { FeatureFacts, ScenarioFacts } from './facts.ts';
import { type Finding, finding } from './finding.ts';
import type { KnownSteps } from './known-steps.ts';
import { mentions } from './mentions.ts';
import { outlineFindings } from './outlines.ts';
import { peopleInRows } from './people-in-rows.ts';
import { phraseFindings } from './phrases.ts';
import { shapeOf } from './shape.ts';
import { stepFacts } from './step-facts.ts';
import { tagFacts } from './tag-facts.ts';
import { type Written, written } from './written.ts';

/** What a feature is laid beside. */
export interface Surroundings {
  readonly applications: ReadonlySet<string>;
  /** Undefined where no step could be loaded. */
  readonly known: KnownSteps | undefined;
  /** Undefined where data/personas.yaml cannot be read. */
  readonly people: readonly string[] | undefined;
}

/** All that a feature tells by itself. */
export function lookAtFeature(feature: FeatureFile, around: Surroundings): FeatureFacts {
  const { parsed, faults } = parse(feature);
  const findings = faults.map(unreadable);
  const named = mentions(feature, around.people ?? []);
  if (parsed === undefined) return { ...nothing(feature), ...named, findings };
  const facts = read(feature, parsed, around);
  return { ...facts, ...named, findings: [...findings, ...facts.findings] };
}

/** Where only example files are wrong, the rest of the feature is looked at without their rows. */
function parse(feature: FeatureFile): { parsed?: ParsedFeature; faults: readonly ProjectFault[] } {
  const faults: ProjectFault[] = [];
  for (const attempt of [() => parseFeatureFile(feature), () => parseFeature(feature.uri, feature.text)]) {
    try {
      return { parsed: attempt(), faults };
    } catch (error) {
      if (!(error instanceof ProjectFault)) throw error;
      const some = error instanceof ProjectFaults ? error.faults : [error];
      if (faults.length === 0) faults.push(...some);
    }
  }
  return { faults };
}

/** The finding for a feature, or a file of its examples, that cannot be read. */
export function unreadable({ parts, message }: ProjectFault): Finding {
  const isExample = parts.where.startsWith('data/') || parts.wrong.includes(EXAMPLES_FOLDER);
  const kind = isExample ? 'example file' : 'does not parse';
  return finding(kind, parts.where, message.slice(parts.where.length + 2));
}

function read(
  feature: FeatureFile,
  parsed: ParsedFeature,
  { applications, known, people }: Surroundings,
): FeatureFacts {
  const form = written(feature.uri, parsed.document, applications);
  const scenarios = planFeature(parsed);
  const steps = known && stepFacts(form, scenarios, known);
  const sources = (feature.examples ?? []).filter(isSound);
  return {
    ...nothing(feature),
    scenarios: scenarios.map((scenario) => scenarioFacts(scenario, form)),
    findings: [
      ...emptyFindings(form),
      ...misplacedRows(form),
      ...outlineFindings(form, sources),
      ...(people ? peopleInRows(sources, people) : []),
      ...draftFindings(form, scenarios, steps?.unbuilt),
      ...pastedFindings(form, plainText),
      ...adviceFindings(form),
      ...(known ? phraseFindings(feature.uri, scenarios, known.scope(feature.uri)) : []),
    ],
    ...(steps && { steps: steps.steps, uses: steps.uses, values: steps.values }),
    tags: tagFacts(form),
  };
}

function nothing({ uri }: FeatureFile): FeatureFacts {
  return {
    uri,
    scenarios: [],
    findings: [],
    steps: [],
    uses: [],
    values: [],
    tags: [],
    people: [],
    examples: [],
  };
}

function scenarioFacts(scenario: Scenario, form: Written): ScenarioFacts {
  const { id, tagged, feature, line, outlineLine, tags } = scenario;
  const node = form.scenarios.find((one) => one.location.line === outlineLine);
  const shape = node && shapeOf(node);
  const title = node?.name ?? scenario.title;
  const column = node?.location.column ?? 1;
  return {
    id,
    tagged,
    title,
    feature,
    line,
    outlineLine,
    column,
    tags,
    ...(shape === undefined ? {} : { shape }),
  };
}
