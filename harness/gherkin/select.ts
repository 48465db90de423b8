import parseTags from '@cucumber/tag-expressions';
import { ProjectFault } from '../errors.ts';
import type { Scenario } from './scenario.ts';

/** Tag expressions from several places (pack, command line), each in brackets, joined by `and`; '' when none. */
export function combineTags(expressions: readonly (string | undefined)[]): string {
  const given = expressions.flatMap((one) => one?.trim() || []);
  return given.length === 1 ? given.join('') : given.map((one) => `(${one})`).join(' and ');
}

/** A test of a scenario's tags. Throws {@link ProjectFault} naming `where` when the expression is not one. */
export function tagMatcher(expression: string, where: string): (tags: readonly string[]) => boolean {
  if (expression.trim() === '') return () => true;
  try {
    const node = parseTags(expression);
    return (tags) => node.evaluate([...tags]);
  } catch (error) {
    throw new ProjectFault({
      where,
      wrong: `"${expression}" is not a tag expression (${(error as Error).message.split('\n').pop()?.trim()})`,
      allowed: 'Use tags with and, or, not and brackets, for example @smoke and not @draft',
    });
  }
}

/** The scenario that a line of a feature belongs to: the last one that starts at or before it; a row beats its outline. */
export function scenariosAtLine(scenarios: readonly Scenario[], line: number): Scenario[] {
  const row = scenarios.filter((one) => one.line === line);
  if (row.length > 0) return row;
  const start = Math.max(0, ...scenarios.map((one) => one.outlineLine).filter((from) => from <= line));
  return scenarios.filter((one) => one.outlineLine === start);
}
