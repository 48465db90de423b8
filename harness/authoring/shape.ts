import { createHash } from 'node:crypto';
import type { Scenario, Step } from '@cucumber/messages';

const VALUES = /"[^"]*"|-?£?\d[\d,]*(?:\.\d+)?/g;

/**
 * The steps of a scenario with their values taken out: equal for scenarios that do the same with other values.
 * Undefined for an outline, and for a scenario of one step, which says too little.
 */
export function shapeOf({ steps, examples }: Scenario): string | undefined {
  return examples.length > 0 || steps.length < 2 ? undefined : hash(steps.map(stepShape).join('\n'));
}

/** Kept for each scenario from check to check, so it is short. */
function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

function stepShape({ text, dataTable, docString }: Step): string {
  const table = dataTable?.rows.map((row) => row.cells.map(({ value }) => value).join('|')).join('\n') ?? '';
  return `${text.replace(VALUES, '…')} ${table.replace(VALUES, '…')}${docString ? ' """' : ''}`;
}
