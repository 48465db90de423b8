import type { PickleStepArgument } from '@cucumber/messages';
import type { StepMatcher, TakesUnder, UserFunction } from './support-types.ts';

/**
 * What a step that is code takes from under it; undefined where that does not show: for a regular expression, and for
 * code with one argument more than blanks that may as well be a callback. An async function is handed no callback.
 */
export function takesUnder({ pattern, code, under }: StepMatcher): TakesUnder | undefined {
  if (code === undefined || typeof pattern !== 'string') return under;
  const more = code.length - (pattern.match(/(?<!\\)\{[^{}]*\}/g) ?? []).length;
  if (more === 0) return 'nothing';
  return more === 1 && isAsync(code) ? 'table or text' : undefined;
}

/** What a step needs to stand under it and does not find, or finds and cannot take; undefined when all is well. */
export function underFault(
  definition: StepMatcher,
  text: string,
  argument: PickleStepArgument | undefined,
): string | undefined {
  const takes = takesUnder(definition);
  if (takes === 'table or text' && argument === undefined)
    return `"${text}" needs a table or a text under it, and there is none.`;
  if (takes === 'nothing' && argument !== undefined)
    return `"${text}" takes nothing from under it: the ${argument.dataTable ? 'table' : 'text'} there would be lost.`;
  return undefined;
}

function isAsync(code: UserFunction): boolean {
  return Object.prototype.toString.call(code) === '[object AsyncFunction]';
}
