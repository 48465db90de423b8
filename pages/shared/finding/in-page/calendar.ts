import type { Kit } from './kit.ts';

// Runs inside the page: see kit.ts.
declare const kit: Kit;

export const MONTH_WORDS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

export interface Calendar {
  readonly year: number;
  readonly month: number;
  /** Indexes for `taken`; -1 for what is not there. */
  readonly dayIndex: number;
  readonly nextIndex: number;
  readonly previousIndex: number;
}

/** The calendar that hangs open: which month it shows, and what to click. */
export function calendarShown(day: number): Calendar | null {
  const tables = kit
    .deep(document, 'table, [role=grid]')
    .filter((table) => kit.isShown(table) && daysOf(table).length >= 28);
  for (const table of tables) {
    const around = aroundOf(table);
    const title = around === null ? null : monthOf(around);
    if (around === null || title === null) continue;
    const days = daysOf(table).filter((cell) => Number(kit.textIn(cell)) === day);
    const cell = days.find(
      (one) =>
        !/other|outside|off|old|new|disabled|unselectable/i.test(one.className) ||
        one.querySelector('a, button') !== null,
    );
    const next = turner(around, /next|forward|»|›|→/i);
    const previous = turner(around, /prev|back|«|‹|←/i);
    const elements = [cell?.querySelector('a, button') ?? cell, next, previous];
    kit.keep(elements.map((one) => one ?? document.body));
    const index = (at: number) => (elements[at] ? at : -1);
    return { ...title, dayIndex: index(0), nextIndex: index(1), previousIndex: index(2) };
  }
  return null;
}

export function daysOf(table: Element): Element[] {
  return [...table.querySelectorAll('td, [role=gridcell]')].filter((cell) =>
    /^\d{1,2}$/.test(kit.textIn(cell)),
  );
}

/** The nearest box around the days that also says which month it is. */
export function aroundOf(table: Element): Element | null {
  for (
    let node: Element | null = table, climbed = 0;
    node !== null && climbed < 4;
    node = kit.parentOf(node), climbed += 1
  )
    if (monthOf(node) !== null) return node;
  return null;
}

export function monthOf(around: Element): { year: number; month: number } | null {
  const selects = [...around.querySelectorAll('select')].map((select) => kit.shownValue(select) ?? '');
  const text = selects.length > 0 ? selects.join(' ') : kit.textIn(around);
  const match = /(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(\d{4})/i.exec(text);
  if (match === null) return null;
  return { year: Number(match[2]), month: MONTH_WORDS.indexOf((match[1] ?? '').toLowerCase()) + 1 };
}

export function turner(around: Element, words: RegExp): Element | undefined {
  const all = [
    ...around.querySelectorAll('a, button, th, span, [role=button], [class*=next], [class*=prev]'),
  ].filter((one) => kit.isShown(one));
  return all.find((one) =>
    words.test(
      `${one.className} ${one.getAttribute('title') ?? ''} ${one.getAttribute('aria-label') ?? ''} ${kit.textIn(one).length < 12 ? kit.textIn(one) : ''}`,
    ),
  );
}
