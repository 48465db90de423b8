import { shortened } from './plain.ts';
import type { NamedScenario } from './schema.ts';

/** Scenarios that a sentence names before it says how many more there are; all ids are in the reason. */
const NAMED_AT_MOST = 6;
const TITLE_LENGTH = 90;

/** `HF-007 The target date of an urgent repair; HF-010 …; and 3 more`. */
export function named(scenarios: readonly NamedScenario[]): string {
  const first = scenarios.slice(0, NAMED_AT_MOST);
  const names = first.map(({ id, title }) => `${id} ${shortened(title, TITLE_LENGTH)}`.trim());
  const rest = scenarios.length - first.length;
  return [...names, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

/** `2 of 24 scenarios`, `The only scenario`, `All 24 scenarios`. */
export function share(part: number, whole: number): string {
  if (part === whole) return whole === 1 ? 'The only scenario' : `All ${whole} scenarios`;
  return `${part} of ${scenarioCount(whole)}`;
}

export function scenarioCount(count: number): string {
  return count === 1 ? '1 scenario' : `${count} scenarios`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** `22 November 2026 at 07:15`, Europe/London. */
export function moment(date: Date): string {
  const day = date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
  const time = date.toLocaleTimeString('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' });
  return `${day} at ${time}`;
}
