import { shortened } from './plain.ts';
import type { NamedScenario } from './schema.ts';

/** What came of a rule, in the words that every paper uses. */
export const RULE_OUTCOMES = {
  pass: 'met',
  warn: 'met, with a warning',
  overridden: 'NOT MET, overridden',
  fail: 'NOT MET',
} as const;

/** Scenarios or outlines that a sentence names before it says how many more there are; reasons hold all ids. */
const NAMED_AT_MOST = 4;
const ROWS_AT_MOST = 4;
const TITLE_LENGTH = 90;
const ROW = /^([A-Z][A-Z0-9]*-\d+)\/(.+)$/;

/**
 * `HF-007 The target date of an urgent repair; HF-010 …; and 3 more`. Rows of an outline are named together:
 * `CT-014 A refund at the limit (£499.99, £500.01)`.
 */
export function named(scenarios: readonly NamedScenario[]): string {
  const groups = [...byOutline(scenarios).values()];
  const shown = groups.slice(0, NAMED_AT_MOST);
  const rest = scenarios.length - shown.flat().length;
  return [...shown.map(groupName), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

function byOutline(scenarios: readonly NamedScenario[]): Map<string, NamedScenario[]> {
  const groups = new Map<string, NamedScenario[]>();
  for (const scenario of scenarios) {
    const outline = ROW.exec(scenario.id)?.[1] ?? scenario.id;
    groups.set(outline, [...(groups.get(outline) ?? []), scenario]);
  }
  return groups;
}

function groupName(group: readonly NamedScenario[]): string {
  const [first] = group;
  if (first === undefined) return '';
  const [, outline, row = ''] = ROW.exec(first.id) ?? [];
  if (first.id.includes(first.title)) return first.id;
  if (outline === undefined) return `${first.id} ${shortened(first.title, TITLE_LENGTH)}`;
  const title = first.title.endsWith(row) ? first.title.slice(0, -row.length) : first.title;
  return `${outline} ${shortened(title.replace(/[\s:,–-]+$/, ''), TITLE_LENGTH)} (${rowNames(group)})`;
}

function rowNames(group: readonly NamedScenario[]): string {
  const rows = group.map((scenario) => ROW.exec(scenario.id)?.[2] ?? scenario.id);
  const more = rows.length - ROWS_AT_MOST;
  return [...rows.slice(0, ROWS_AT_MOST), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
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

/** The ISO day that clocks of a time zone show at a moment. */
export function dayOf(moment: Date, timeZone: string): string {
  return moment.toLocaleDateString('sv-SE', { timeZone });
}

/** `22 November 2026` of an ISO day. */
export function spokenDay(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

/** `22 November 2026 at 07:15`, Europe/London. */
export function moment(date: Date): string {
  const day = date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
  const time = date.toLocaleTimeString('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' });
  return `${day} at ${time}`;
}

export function isOrAre(named: readonly unknown[]): 'is' | 'are' {
  return named.length === 1 ? 'is' : 'are';
}
