import { parseDate } from '../kit/dates.ts';
import { parseMoney } from '../kit/money.ts';
import { TAX_YEAR } from './charges.ts';
import { Refusal } from './refusal.ts';

/** What was typed into a form. Reading collects what is wrong; `check` throws it all at once, before anything is done. */
export class Answers {
  readonly values: Readonly<Record<string, string>>;
  readonly refusals: Refusal[] = [];

  constructor(body: unknown) {
    const entries = Object.entries((body ?? {}) as Record<string, unknown>);
    this.values = Object.fromEntries(entries.map(([name, value]) => [name, String(value).trim()]));
  }

  optional(name: string): string {
    return this.values[name] ?? '';
  }

  text(name: string, message: string): string {
    const value = this.optional(name);
    if (!value) this.refuse(message, name);
    return value;
  }

  matching(name: string, pattern: RegExp, message: string): string {
    const value = this.optional(name);
    if (!pattern.test(value)) this.refuse(message, name);
    return value;
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], message: string): T {
    const value = allowed.find((candidate) => candidate === this.optional(name));
    if (value === undefined) this.refuse(message, name);
    return value ?? (allowed[0] as T);
  }

  /** Pence. */
  money(name: string): number {
    const value = parseMoney(this.optional(name));
    if (value === undefined) this.refuse('Enter an amount in pounds and pence, such as 125.50.', name);
    return value ?? 0;
  }

  /** An ISO day, not after the end of the tax year. */
  day(name: string, what: string): string {
    const value = parseDate(this.optional(name));
    if (value === undefined) this.refuse(`Enter ${what} as a date, such as 27/11/2026.`, name);
    if (value !== undefined && value > TAX_YEAR.to)
      this.refuse(`${TAX_YEAR.name} ends on 31 March 2027.`, name);
    return value ?? TAX_YEAR.from;
  }

  refuse(message: string, name: string): void {
    this.refusals.push(new Refusal(message, name));
  }

  check(): void {
    if (this.refusals.length > 0) throw new Refusals(this.refusals);
  }
}

export class Refusals extends Error {
  override name = 'Refusals';
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super(refusals.map((refusal) => refusal.message).join(' '));
    this.refusals = refusals;
  }
}

/** The refusals that a thrown thing stands for; nothing when it is a fault of the program. */
export function refusalsIn(error: unknown): readonly Refusal[] | undefined {
  if (error instanceof Refusals) return error.refusals;
  return error instanceof Refusal ? [error] : undefined;
}
