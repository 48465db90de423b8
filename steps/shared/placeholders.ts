import type { UatWorld } from 'council-uat';
import { ukDate } from '../../pages/shared/dates/days.ts';
import { dateInWords } from '../../pages/shared/dates/in-words.ts';
import { closest } from '../../pages/shared/finding/faults.ts';

/**
 * A step's text with `<case number>` replaced by what was kept under that name, by a value of data/values.yaml, or by a
 * date in words (`<today>`, `<in 5 working days>`). What is none of these stays as it is: pages show angle brackets, too.
 */
export function filled(world: UatWorld, text: string): string {
  return text.replace(
    /<([^<>\n]{1,60})>/g,
    (whole, name: string) => known(world, name.trim()) ?? unlike(world, name, whole),
  );
}

/** A table's cells likewise. */
export function filledRows(world: UatWorld, rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) => row.map((cell) => filled(world, cell)));
}

function known(world: UatWorld, name: string): string | undefined {
  const { values, today } = world.surroundings;
  const kept = world.kept.get(name) ?? values.get(name);
  if (kept !== undefined) return kept;
  const iso = dateInWords(name, today);
  return iso === undefined ? undefined : ukDate(iso);
}

/** Almost a name that was kept is a slip, and would otherwise be typed into the application. */
function unlike(world: UatWorld, name: string, whole: string): string {
  const names = [...world.kept.keys(), ...world.surroundings.values.keys()];
  const [near] = closest(name, names);
  if (near !== undefined && isSlip(name, near))
    throw new Error(`Nothing was kept as <${name}>. Did you mean <${near}>?`);
  return whole;
}

function isSlip(one: string, other: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const [a, b] = [plain(one), plain(other)];
  if (a === b) return true;
  const same = [...a].filter(
    (letter, at) => b[at] === letter || b[at + 1] === letter || b[at - 1] === letter,
  ).length;
  return Math.abs(a.length - b.length) <= 2 && same >= Math.max(a.length, b.length) - 2;
}
