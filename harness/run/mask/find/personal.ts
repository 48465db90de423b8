import { findBankDetails } from './bank.ts';
import { findBirthDates } from './birth.ts';
import type { Found } from './found.ts';
import { findEmails, findNhsNumbers, findNinos, findPhones } from './identifiers.ts';

/** Everything in a text that has the form of personal data, whatever the application declares. */
export function findPersonal(text: string): Found[] {
  if (!/\d|@/.test(text)) return [];
  return [
    ...findEmails(text),
    ...findNhsNumbers(text),
    ...findNinos(text),
    ...findBirthDates(text),
    ...findBankDetails(text),
    ...findPhones(text),
  ];
}
