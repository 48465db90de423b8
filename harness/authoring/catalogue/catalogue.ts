import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { phraseOf } from '../../gherkin/phrases/phrase.ts';
import type { Scenario } from '../../gherkin/scenario.ts';
import type { StepScope } from '../../gherkin/step-scope.ts';
import type { StepDefinition } from '../../gherkin/support-types.ts';
import type { Project } from '../../project/index.ts';
import type { Blank } from './blank.ts';
import { type Comment, type DefinedAt, definitionsIn, topicOf } from './comments.ts';
import { phraseSentence, sentenceOf } from './sentence.ts';
import { type Use, usesOf } from './uses.ts';

/** One step or phrase as its users need to know it. */
export interface CatalogueEntry {
  readonly kind: 'step' | 'phrase';
  readonly sentence: string;
  readonly description: string;
  readonly blanks: readonly Blank[];
  /** Name of the application whose features alone may use it, or null for everybody. */
  readonly application: string | null;
  readonly topic: string;
  /** File and line of its definition. */
  readonly where: string;
  /** Real uses, each wording once, three at the most. */
  readonly examples: readonly Pick<Use, 'text' | 'where' | 'table'>[];
  /** How many steps use it, of how many scenarios, in which features. */
  readonly uses: number;
  readonly scenarios: number;
  readonly features: readonly string[];
  /** UTC of the newest run in which it passed, or null. */
  readonly lastPassed: string | null;
}

export interface CatalogueParts {
  readonly project: Project;
  readonly definitions: readonly StepDefinition[];
  readonly scope: StepScope;
  readonly scenarios: readonly Scenario[];
  /** When a step of a scenario last passed, in UTC, by scenario id and step text. */
  readonly lastPassed: (scenario: string, text: string) => string | undefined;
}

const EXAMPLES = 3;

/** Every step and phrase: what is for everybody first, then by application, topic and place. */
export function catalogueOf(parts: CatalogueParts): CatalogueEntry[] {
  const uses = usesOf(parts.scenarios, parts.scope);
  const sources = new Sources(parts.project.root, parts.definitions);
  const entries = parts.definitions.map((one) => entryOf(parts, sources, one, uses.get(one) ?? []));
  return entries.sort(byPlace);
}

function entryOf(
  { project, lastPassed }: CatalogueParts,
  sources: Sources,
  definition: StepDefinition,
  uses: readonly Use[],
): CatalogueEntry {
  const { file, defined } = sources.at(definition);
  const phrase = phraseOf(definition);
  const passes = uses.flatMap(({ scenario, text }) => lastPassed(scenario, text.replace(/^\S+ /, '')) ?? []);
  const named =
    phrase === undefined
      ? sentenceOf(definition.pattern, String(definition.code), sources.types)
      : phraseSentence(phrase.sentence);
  const folder = /(?:^|\/)steps\/([^/]+)\//.exec(file)?.[1] ?? '';
  return {
    kind: phrase === undefined ? 'step' : 'phrase',
    sentence: named.sentence,
    blanks: withRealValues(named.blanks, definition, uses[0]),
    description: phrase?.description ?? defined?.comment?.text ?? '',
    application: project.applications.get(folder)?.name ?? null,
    topic: sources.topic(definition),
    where: `${file}:${definition.line}`,
    examples: [...new Map(uses.map((use) => [use.text, use])).values()]
      .slice(0, EXAMPLES)
      .map(({ text, where, table }) => ({ text, where, ...(table ? { table } : {}) })),
    uses: uses.length,
    scenarios: new Set(uses.map((use) => use.scenario)).size,
    features: [...new Set(uses.map((use) => use.where.replace(/:\d+$/, '')))],
    lastPassed: passes.sort().at(-1) ?? null,
  };
}

/** What a scenario really wrote there is the best example of a blank. */
function withRealValues(
  blanks: readonly Blank[],
  { expression }: StepDefinition,
  use: Use | undefined,
): Blank[] {
  const written = use?.text.replace(/^\S+ /, '') ?? '';
  const values = expression.match?.(written)?.map((one) => one.group.value) ?? [];
  return blanks.map((blank, index) => ({ ...blank, example: values[index] ?? blank.example }));
}

/** The files that define steps, each read once. */
class Sources {
  readonly types: ReadonlyMap<string, Comment>;
  private readonly root: string;
  private readonly files = new Map<
    string,
    { readonly text: string; readonly defined: readonly DefinedAt[] }
  >();

  constructor(root: string, definitions: readonly StepDefinition[]) {
    this.root = root;
    for (const { uri } of definitions) this.read(uri);
    this.types = new Map(this.parameterTypes());
  }

  at({ uri, line }: StepDefinition): { file: string; defined: DefinedAt | undefined } {
    const file = uri.replaceAll('\\', '/');
    const shared = /(?:^|\/)dist\/(steps\/shared\/.+)$/.exec(file)?.[1];
    const defined = this.read(uri).defined.findLast((one) => one.line <= line && one.kind === 'step');
    return { file: shared ?? file, defined };
  }

  topic({ uri }: StepDefinition): string {
    return topicOf(uri.replaceAll('\\', '/'), this.read(uri).text);
  }

  private read(uri: string) {
    const known = this.files.get(uri);
    if (known !== undefined) return known;
    const file = path.resolve(this.root, uri);
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const read = { text, defined: uri.endsWith('.phrases') ? [] : definitionsIn(text) };
    this.files.set(uri, read);
    return read;
  }

  /** Types may stand in a file that defines no step, beside those that do. */
  private *parameterTypes(): Generator<[string, Comment]> {
    const folders = new Set([...this.files.keys()].map((uri) => path.dirname(path.resolve(this.root, uri))));
    for (const file of [...folders].flatMap(stepFilesIn)) this.read(file);
    for (const { defined } of this.files.values())
      for (const { name, comment } of defined) if (name !== undefined && comment) yield [name, comment];
  }
}

function stepFilesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /(?<!\.d)\.m?[jt]s$/.test(name))
        .map((name) => path.join(folder, name))
    : [];
}

function byPlace(one: CatalogueEntry, other: CatalogueEntry): number {
  return (
    (one.application ?? '').localeCompare(other.application ?? '') ||
    one.topic.localeCompare(other.topic) ||
    one.where.localeCompare(other.where, 'en', { numeric: true })
  );
}
