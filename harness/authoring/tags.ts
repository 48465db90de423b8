import { tagValues } from '../gherkin/scenario.ts';
import type { Project } from '../project/index.ts';
import { nearest, slipsBetween } from '../project/near-miss.ts';
import type { FeatureFacts, ScenarioFacts, TagFacts } from './facts.ts';
import { type Finding, finding } from './finding.ts';

/** Tags that the harness itself knows. */
const OWN = [
  '@draft',
  '@manual',
  '@smoke',
  '@read-only',
  '@risk:high',
  '@risk:medium',
  '@risk:low',
  '@req:',
  '@rows:',
];
const RISKS = ['high', 'medium', 'low'];
/** A tag that is used so often is meant. */
const SETTLED = 3;

/** Scenarios without a risk, and tags that are spelled almost like a known one, in features and in packs. */
export function tagFindings(
  project: Project | undefined,
  features: readonly FeatureFacts[],
  scenarios: readonly ScenarioFacts[],
): Finding[] {
  const counts = new Map<string, number>();
  for (const { name, count } of features.flatMap(({ tags }) => tags))
    counts.set(name, (counts.get(name) ?? 0) + count);
  const packs = [...(project?.packs.values() ?? [])];
  const chosen = packs.map(({ file, scenarios: expression }) => ({ file, names: tagsIn(expression ?? '') }));
  const inPacks = new Set(chosen.flatMap(({ names }) => names));
  const settled = [...counts].filter(([, count]) => count >= SETTLED).map(([name]) => name);
  const used = new Set([...inPacks].filter((name) => counts.has(name)));
  const known = new Set([...OWN, ...used, ...settled]);
  return [
    ...missingRisks(scenarios),
    ...features.flatMap(({ uri, tags }) => tags.flatMap((tag) => misspelt(uri, tag, known))),
    ...chosen.flatMap(({ file, names }) =>
      names.flatMap((name) => misspeltInPack(file, name, counts, known)),
    ),
  ];
}

function missingRisks(scenarios: readonly ScenarioFacts[]): Finding[] {
  const without = scenarios.filter(({ tags }) => tagValues(tags, 'risk').length === 0);
  const outlines = new Map(without.map((one) => [`${one.feature}:${one.outlineLine}`, one]));
  return [...outlines.values()].map(({ feature, outlineLine, column, title }) =>
    finding(
      'missing risk',
      `${feature}:${outlineLine}:${column}`,
      `"${title}" has no risk. Tag it @risk:high, @risk:medium or @risk:low: packs choose by it.`,
    ),
  );
}

function misspelt(uri: string, { name, line, column }: TagFacts, known: ReadonlySet<string>): Finding[] {
  const meant = known.has(name) ? undefined : (badRisk(name) ?? badId(name) ?? alike(name, known));
  return meant === undefined ? [] : [finding('unknown tag', `${uri}:${line}:${column}`, `${name}: ${meant}`)];
}

function misspeltInPack(
  file: string,
  name: string,
  counts: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
): Finding[] {
  if (counts.has(name) || OWN.includes(name)) return [];
  const meant = badRisk(name) ?? alike(name, known);
  return meant === undefined
    ? []
    : [finding('unknown tag', `${file} › scenarios`, `no scenario is tagged ${name}: ${meant}`)];
}

function badRisk(name: string): string | undefined {
  const value = /^@risk[:=-]?(.*)$/i.exec(name)?.[1];
  if (value === undefined) return undefined;
  const near = nearest(value, RISKS);
  return near === undefined
    ? 'the risks are @risk:high, @risk:medium and @risk:low.'
    : `did you mean @risk:${near}?`;
}

function badId(name: string): string | undefined {
  const [, prefix = '', number = ''] = /^@([a-z][a-z0-9]{0,7})[-_]?(\d{2,})$/i.exec(name) ?? [];
  return number === '' ? undefined : `an id is written @${prefix.toUpperCase()}-${number}.`;
}

/** One slip in a short tag, two in a long one. */
function alike(name: string, known: ReadonlySet<string>): string | undefined {
  const limit = name.length < 7 ? 1 : 2;
  const near = [...known].find(
    (one) => Math.abs(one.length - name.length) <= limit && slipsBetween(name, one) <= limit,
  );
  return near === undefined ? undefined : `did you mean ${near}?`;
}

function tagsIn(expression: string): string[] {
  return expression.match(/@[^\s()]+/g) ?? [];
}
