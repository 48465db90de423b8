import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ProjectFault } from '../errors.ts';
import { moduleFault } from '../gherkin/module-fault.ts';
import { registerTypeScript } from '../gherkin/register-typescript.ts';
import { isOwnRule, type OwnRule, ownRule, type Rule } from '../judge/index.ts';
import type { Project } from '../project/index.ts';
import type { NamedGate } from './named-gate.ts';

/**
 * The rules of the project's folder rules/ that a gate asks for. Throws ProjectFault for a file that cannot be loaded
 * or does not hold a rule.
 */
export async function ownRulesOf(project: Project, { ownRules }: NamedGate): Promise<Rule[]> {
  const names = Object.keys(ownRules);
  if (names.length > 0) registerTypeScript();
  return Promise.all(names.map(async (name) => ownRule(name, await load(project, name))));
}

async function load(project: Project, name: string): Promise<OwnRule> {
  const file = path.join(project.paths.rules, `${name}.ts`);
  const module = await importRule(project, file);
  if (isOwnRule(module.default)) return module.default;
  throw new ProjectFault({
    where: `rules/${name}.ts`,
    wrong: 'it does not export a rule',
    allowed: 'A rule is what ends a file as: export default defineRule({ allowed: …, answer: … })',
    next: 'Import defineRule from council-uat and export what it gives by default',
  });
}

async function importRule(project: Project, file: string): Promise<{ readonly default?: unknown }> {
  try {
    return (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
  } catch (error) {
    throw moduleFault(project.root, error, { folder: 'rules', what: 'the rule file' });
  }
}
