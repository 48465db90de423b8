import type { Page } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { AssessmentPage } from '../../pages/carecase/assessment.page.ts';
import { PersonPage } from '../../pages/carecase/person.page.ts';
import { type PersonEntries, PersonFormPage } from '../../pages/carecase/person-form.page.ts';
import { AcceptReferralPage, ReferralPage, type UploadedFile } from '../../pages/carecase/referral.page.ts';
import { type ReferralEntries, ReferralFormPage } from '../../pages/carecase/referral-form.page.ts';
import { dayFromToday, typedDay, winterBirthday } from './words.ts';

/** What a scenario keeps about the case that it works on. */
export const CASE = 'case number';
export const OUTCOME = 'what CareCase did';
export const REFERRAL = 'referral';
export const ASSESSMENT = 'address of the assessment';
export const PACKAGE = 'address of the care package';

/** Somebody invented, as they are typed into the form: name, date of birth and NHS number. */
export function invented(world: UatWorld): PersonEntries {
  const person = world.people.person();
  return {
    Forename: person.forename,
    Surname: person.surname,
    'Date of birth': typedDay(winterBirthday(person.dateOfBirth)),
    'NHS number': person.nhsNumber,
  };
}

/** Fills the form for a new person and saves it, whatever CareCase says to that; keeps what it did. */
export async function tryToAdd(world: UatWorld, entries: PersonEntries): Promise<void> {
  const form = await on(PersonFormPage, await world.open('/people/new'));
  await form.enter(entries);
  world.keep(OUTCOME, await form.save());
}

/** Adds a person, keeps what was typed and the case number, and stays on the record. */
export async function addPerson(world: UatWorld, entries: PersonEntries): Promise<PersonPage> {
  await tryToAdd(world, entries);
  const record = await on(PersonPage, world.page);
  for (const [label, value] of Object.entries(entries)) world.keep(label, value);
  world.keep(CASE, await record.caseNumber());
  return record;
}

/** What was typed about the person in hand. */
export function typedEarlier(world: UatWorld): PersonEntries {
  const labels = ['Forename', 'Surname', 'Date of birth', 'NHS number'];
  return Object.fromEntries(labels.map((label) => [label, world.recall(label)]));
}

/** The record as CareCase holds it now. */
export async function openRecord(world: UatWorld): Promise<PersonPage> {
  return on(PersonPage, await world.open(recordPath(world)));
}

/** The record as the screen shows it, where it is already there: enough to go on from, not to check. */
export async function goToRecord(world: UatWorld): Promise<PersonPage> {
  return on(PersonPage, await goTo(world, recordPath(world)));
}

/** A referral that lacks nothing, received today. */
export function completeReferral(): Required<ReferralEntries> {
  const received = typedDay(dayFromToday(0));
  return { source: 'GP', priority: 'Routine', received, reason: 'No longer manages the stairs safely.' };
}

/** Takes down a referral for the person in hand, and stays on it. */
export async function refer(
  world: UatWorld,
  entries: ReferralEntries = {},
  documents: readonly UploadedFile[] = [],
): Promise<ReferralPage> {
  await (await goToRecord(world)).newReferral();
  const form = await on(ReferralFormPage, world.page);
  await form.enter({ ...completeReferral(), ...entries });
  await form.addDocuments(documents);
  await form.save();
  const referral = await on(ReferralPage, world.page);
  world.keep(REFERRAL, await referral.reference());
  return referral;
}

/** Accepts the referral in hand for a worker, by name, and keeps where the assessment is. */
export async function accept(world: UatWorld, kind: string, worker: string): Promise<void> {
  const referral = await on(ReferralPage, await goTo(world, `/referrals/${world.recall(REFERRAL)}`));
  await referral.accept();
  await (await on(AcceptReferralPage, world.page)).give(kind, worker);
}

/** The assessment as CareCase holds it now. */
export async function openAssessment(world: UatWorld): Promise<AssessmentPage> {
  return on(AssessmentPage, await world.open(world.recall(ASSESSMENT)));
}

/** The assessment as the screen shows it, where it is already there. */
export async function goToAssessment(world: UatWorld): Promise<AssessmentPage> {
  return on(AssessmentPage, await goTo(world, world.recall(ASSESSMENT)));
}

function recordPath(world: UatWorld): string {
  return `/people/${world.recall(CASE)}`;
}

async function goTo(world: UatWorld, path: string): Promise<Page> {
  return new URL(world.page.url()).pathname === path ? world.page : world.open(path);
}
