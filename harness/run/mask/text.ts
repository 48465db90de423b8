import { createFinders } from './finders.ts';
import type { MaskOptions } from './plan.ts';

/**
 * Masks text: error messages, logs, titles, step texts, names of downloads. Secrets become `[secret]`,
 * however they were encoded. Unless the data is synthetic, NHS numbers, National Insurance numbers, bank
 * details, e-mail addresses, UK phone numbers, dates of birth and the values of declared fields become
 * `[NHS number]` and the like (LABEL). Masking masked text changes nothing; it never throws; its time grows
 * with the length of the text.
 *
 * Where form alone cannot tell, it masks: ten digits that pass the NHS check are masked although a reference
 * number passes by chance one time in eleven. What survives on purpose: amounts (`£9990000018`,
 * `9990000018.00`), digits straight after capitals (`REF9990000018`), digits inside longer numbers,
 * `22-11-26` as a date unless bank words or an account number stand beside it, eight digits after `council
 * tax account` or without any word, and dates that are not next to the words for a date of birth.
 */
export function createTextMask(options: MaskOptions): (text: string) => string {
  return createFinders(options).mask;
}
