import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAbout } from '../../judge/index.ts';
import type { GateDefinition, Project, Release } from '../../project/index.ts';
import { sha256, sha256OfMeaning } from '../../record/index.ts';

/**
 * On what terms a gate is judged, which may be changed without running anything: what a failure is let through by, and
 * what there was to be tested. Each value is a SHA-256 of a meaning, by a name that a person knows.
 */
export type Terms = Readonly<Record<string, string>>;

const RULES = 'The rules of the gate';
/** An override of it says who goes on without a signature; it changes nothing for those who signed. */
const SIGNATURES = 'required sign-offs';

/** The terms of a gate today; of waivers, those that are about the evidence's scenarios. */
export function termsOf(
  project: Project,
  release: Release,
  gate: GateDefinition & { readonly key: string },
  scenarios: readonly string[],
): Terms {
  const waivers = release.waivers.filter(({ scenario }) => scenarios.some((id) => isAbout(scenario, id)));
  const overrides = release.overrides.filter((one) => one.gate === gate.key && !isOfSignatures(one));
  return {
    [RULES]: sha256OfMeaning([gate.rules, gate.ownRules]),
    ...ownRules(project, gate),
    ...hashed(waivers, ({ scenario }) => `The waiver of ${scenario}`),
    ...hashed(overrides, ({ rules, by }) => `The override of “${rules.join(', ')}” by ${by}`),
    ...hashed(release.notes, ({ id }) => `${id} of the release notes`),
    ...(release.requirements.length === 0
      ? {}
      : { 'The list of requirements': sha256OfMeaning([...release.requirements].sort()) }),
  };
}

/** Ids of all scenarios of some runs. */
export function scenariosIn(
  runs: readonly { readonly record: { readonly scenarios: readonly { readonly id: string }[] } }[],
): string[] {
  return runs.flatMap(({ record }) => record.scenarios.map(({ id }) => id));
}

/** What has changed between two, one plain sentence each. */
export function termChanges(then: Terms, now: Terms): string[] {
  const names = [...new Set([...Object.keys(then), ...Object.keys(now)])].sort();
  return names.filter((name) => then[name] !== now[name]).map((name) => sentence(name, then, now));
}

function sentence(name: string, then: Terms, now: Terms): string {
  if (then[name] === undefined) return `${name} was added since.`;
  if (now[name] === undefined) return `${name} was taken out since.`;
  return `${name} ${name === RULES ? 'were' : 'was'} changed since.`;
}

function isOfSignatures({ rules }: Release['overrides'][number]): boolean {
  return rules.every((rule) => rule === SIGNATURES);
}

/** Several of one name together, whatever their order. */
function hashed<T extends object>(all: readonly T[], nameOf: (one: T) => string): Record<string, string> {
  const names = [...new Set(all.map(nameOf))];
  const meaning = (name: string) => all.filter((one) => nameOf(one) === name).map(sha256OfMeaning);
  return Object.fromEntries(names.map((name) => [name, sha256OfMeaning(meaning(name).sort())]));
}

/** Code has no meaning but its text. */
function ownRules({ paths }: Project, gate: GateDefinition): Record<string, string> {
  const files = Object.keys(gate.ownRules).map((name) => `${name}.ts`);
  const text = (file: string) => readFileSync(join(paths.rules, file), 'utf8');
  return Object.fromEntries(files.map((file) => [`rules/${file}`, sha256(text(file))]));
}
