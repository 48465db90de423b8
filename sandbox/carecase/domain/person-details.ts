import type { Casebook } from './casebook.ts';
import { daysAfter, isDay, isSummerTime, londonDay } from './dates.ts';
import { bareNhsNumber, isNhsNumber } from './nhs-number.ts';
import type { PersonDetails } from './records.ts';
import { refuseWrongFields } from './refusal.ts';

const EMPTY: PersonDetails = {
  title: '',
  forename: '',
  surname: '',
  preferredName: '',
  pronouns: '',
  dateOfBirth: '',
  nhsNumber: '',
  phone: '',
  email: '',
  line1: '',
  town: '',
  postcode: '',
  communicationNeeds: '',
};

const DETAIL_FIELDS = Object.keys(EMPTY) as (keyof PersonDetails)[];

/** What was typed, tidied and checked. Throws a refusal that names every field that is wrong. */
export function readDetails(book: Casebook, given: Readonly<Record<string, string>>): PersonDetails {
  const details = { ...EMPTY };
  for (const field of DETAIL_FIELDS) details[field] = (given[field] ?? '').trim();
  details.nhsNumber = bareNhsNumber(details.nhsNumber);
  details.postcode = details.postcode.toUpperCase();
  refuseWrongFields(complaintsAbout(details, londonDay(book.now())));
  if (book.has('summer-birthday-a-day-early') && isSummerTime(details.dateOfBirth)) {
    details.dateOfBirth = daysAfter(details.dateOfBirth, -1);
  }
  return details;
}

function complaintsAbout(details: PersonDetails, today: string): Record<string, string> {
  const complaints: Record<string, string> = {};
  if (!details.forename) complaints.forename = 'Enter the forename.';
  if (!details.surname) complaints.surname = 'Enter the surname.';
  const born = details.dateOfBirth;
  if (!isDay(born)) complaints.dateOfBirth = 'Enter the date of birth as day, month and year: 27/03/1948.';
  else if (born > today) complaints.dateOfBirth = 'The date of birth is in the future.';
  if (details.nhsNumber && !isNhsNumber(details.nhsNumber)) {
    complaints.nhsNumber = 'This is not an NHS number: check its ten digits.';
  }
  return complaints;
}
