import { ProjectFault, ProjectFaults } from '../errors.ts';
import { EXAMPLES_FOLDER } from '../gherkin/example-files.ts';
import { isSound } from '../gherkin/example-table.ts';
import { type FeatureFile, parseFeatureFile } from '../gherkin/features.ts';
import { type ParsedFeature, parseFeature } from '../gherkin/parse.ts';
import { plainText } from '../gherkin/plain-text.ts';
import { planFeature } from '../gherkin/plan.ts';
import { isDraft, type Scenario } from '../gherkin/scenario.ts';
import { adviceFindings, pastedFindings } from './advice.ts';
import type { FeatureFacts, ScenarioFacts, TagFacts } from './facts.ts';
import { type Finding, finding } from './finding.ts';
import type { KnownSteps } from './known-steps.ts';
import { emptyFindings, misplacedRows, outlineFindings, peopleInRows } from './outlines.ts';
import { phraseFindings } from './phrases.ts';
import { shapeOf } from './shape.ts';
import { stepFacts } from './step-facts.ts';
import { at, type Written, written } from './written.ts';

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
      ...drafts(form, scenarios, steps?.unbuilt),
      ...(known ? phraseFindings(scenarios, known.scope) : []),
      ...pastedFindings(form, plainText),
      ...adviceFindings(form),
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

function drafts(
  form: Written,
  scenarios: readonly Scenario[],
  unbuilt?: ReadonlyMap<Scenario, number>,
): Finding[] {
  const first = new Map(scenarios.filter(isDraft).map((one) => [one.outlineLine, one]));
  return [...first.values()].map((draft) => {
    const open = unbuilt?.get(draft) ?? 0;
    const state =
      open === 0
        ? 'all its steps are built: take @draft away to run it'
        : `${open} of its ${draft.steps.length} steps ${open === 1 ? 'is' : 'are'} not built yet`;
    return at('draft', form, { line: draft.outlineLine, column: 3 }, `"${draft.title}": ${state}.`);
  });
}

/** Ids are looked at by themselves; requirements and files may be named as people please. */
function tagFacts({ tags }: Written): TagFacts[] {
  const facts = new Map<string, TagFacts>();
  for (const { name, location } of tags) {
    if (/^@(?:req:|rows:|[A-Z][A-Z0-9]*-\d+$)/.test(name)) continue;
    const before = facts.get(name);
    const { line, column = 1 } = before ?? location;
    facts.set(name, { name, count: (before?.count ?? 0) + 1, line, column });
  }
  return [...facts.values()];
}

/** Whoever is named anywhere in a feature or its example files is in use, and so is every file that a tag names. */
function mentions(
  { text, examples = [] }: FeatureFile,
  people: readonly string[],
): Pick<FeatureFacts, 'people' | 'examples'> {
  const all = [text, ...examples.flatMap(({ files }) => files.map((file) => file.text))].join('\n');
  return { people: namesIn(all, people), examples: examples.map(({ name }) => name) };
}

/** "senior officer" does not mention the "officer": longer names are taken out first. */
export function namesIn(text: string, names: readonly string[]): string[] {
  let rest = text;
  return [...names]
    .sort((one, other) => other.length - one.length)
    .filter((name) => {
      const before = rest;
      if (rest.includes(name)) rest = rest.replaceAll(name, '\n');
      return rest !== before;
    });
}
