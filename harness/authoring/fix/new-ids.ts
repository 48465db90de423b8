import type { GherkinDocument, Scenario } from '@cucumber/messages';
import { ID_TAG } from '../../gherkin/scenario.ts';
import type { Project } from '../../project/index.ts';
import type { ScenarioFacts } from '../facts.ts';
import type { SourceLine } from './source-lines.ts';

/** Gives out ids that no scenario has or had. */
export class NewIds {
  private readonly highest = new Map<string, { number: number; digits: number }>();
  private readonly project: Project;
  private readonly scenarios: readonly ScenarioFacts[];

  /** `others`: ids of the register, and of scenarios that cannot be read. */
  constructor(project: Project, scenarios: readonly ScenarioFacts[], others: Iterable<string>) {
    this.project = project;
    this.scenarios = scenarios.filter(({ tagged }) => tagged);
    for (const id of [...this.scenarios.map((one) => one.id), ...others]) this.know(id);
  }

  /** The next id for a feature; undefined where nothing tells its prefix. */
  next(feature: string): string | undefined {
    const prefix = this.prefixFor(feature);
    if (prefix === undefined) return undefined;
    const { number, digits } = this.highest.get(prefix) ?? { number: 0, digits: 3 };
    const id = `${prefix}-${String(number + 1).padStart(digits, '0')}`;
    this.know(id);
    return id;
  }

  /** The application's, that of a neighbour in the feature or folder, or of the only application there is. */
  private prefixFor(feature: string): string | undefined {
    const { applications } = this.project;
    const folder = feature.split('/').slice(0, -1).join('/');
    const owner = applications.get(feature.split('/')[1] ?? '');
    const near =
      this.scenarios.find((one) => one.feature === feature) ??
      this.scenarios.find((one) => one.feature.startsWith(`${folder}/`));
    const only = applications.size === 1 ? [...applications.values()][0] : undefined;
    return owner?.scenarioPrefix ?? near?.id.split('-')[0] ?? only?.scenarioPrefix;
  }

  private know(id: string): void {
    const [, prefix = '', digits = ''] = /^([A-Z][A-Z0-9]*)-(\d+)/.exec(id) ?? [];
    const before = this.highest.get(prefix);
    this.highest.set(prefix, {
      number: Math.max(Number(digits), before?.number ?? 0),
      digits: Math.max(digits.length, before?.digits ?? 3),
    });
  }
}

/** Puts an id above each scenario that has none, beside the tags that it has. Changes `lines`; the ids given. */
export function addIds(
  lines: SourceLine[],
  document: GherkinDocument,
  nextId: () => string | undefined,
): string[] {
  const given: string[] = [];
  const inserted: { before: number; text: string; end: string }[] = [];
  for (const scenario of withoutId(document)) {
    const id = nextId();
    if (id === undefined) continue;
    given.push(id);
    const at = (scenario.tags[0]?.location ?? scenario.location).line - 1;
    const line = lines[at] ?? { text: '', end: '' };
    const indent = /^\s*/.exec(line.text)?.[0] ?? '';
    if (scenario.tags.length > 0) line.text = `${indent}@${id} ${line.text.slice(indent.length)}`;
    else inserted.push({ before: at, text: `${indent}@${id}`, end: line.end || '\n' });
  }
  for (const { before, text, end } of inserted.reverse()) lines.splice(before, 0, { text, end });
  return given;
}

/** Tags of a feature or a rule are those of its scenarios. */
function withoutId(document: GherkinDocument): Scenario[] {
  const { feature } = document;
  const hasId = (one: { readonly tags: readonly { readonly name: string }[] } | undefined) =>
    one?.tags.some(({ name }) => ID_TAG.test(name)) === true;
  if (feature === undefined || hasId(feature)) return [];
  const inner = feature.children.flatMap((child) =>
    child.rule ? (hasId(child.rule) ? [] : child.rule.children) : [child],
  );
  return inner.flatMap(({ scenario }) => (scenario && !hasId(scenario) ? [scenario] : []));
}
