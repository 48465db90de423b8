import { assessmentActions } from '../domain/assessments.ts';
import type { Casebook } from '../domain/casebook.ts';
import { eligibilityOf } from '../domain/eligibility.ts';
import { lineCost, mayDecide } from '../domain/packages.ts';
import type { Assessment, CarePackage, Person, Referral } from '../domain/records.ts';
import { type Worker, workerOf } from '../staff.ts';

/** What the API tells of each record. Money is in pence, days are ISO dates, instants are UTC. */

export function brief(person: Person) {
  const { forename, surname, dateOfBirth, nhsNumber, line1, town, postcode } = person.details;
  const address = [line1, town, postcode].filter(Boolean).join(', ');
  const restricted = person.restriction !== null;
  return { id: person.id, name: `${forename} ${surname}`, dateOfBirth, nhsNumber, address, restricted };
}

export function personOf(book: Casebook, personId: string) {
  const person = book.people.get(personId);
  return person ? brief(person) : undefined;
}

export function presentReferral(book: Casebook, referral: Referral) {
  const documents = referral.documents.flatMap((id) => {
    const document = book.documents.get(id);
    if (!document) return [];
    const { name, mediaType, by, at, content } = document;
    return [{ id, name, mediaType, by, at, bytes: content.length }];
  });
  return { ...referral, documents, person: personOf(book, referral.personId) };
}

export function presentAssessment(book: Casebook, worker: Worker, assessment: Assessment) {
  return {
    ...assessment,
    worker: workerOf(assessment.worker).name,
    eligibility: eligibilityOf(book, assessment.answers),
    may: assessmentActions(worker, assessment),
    person: personOf(book, assessment.personId),
  };
}

export function presentPackage(book: Casebook, worker: Worker, carePackage: CarePackage) {
  return {
    ...carePackage,
    lines: carePackage.lines.map((line) => ({ ...line, cost: lineCost(line) })),
    proposedBy: workerOf(carePackage.proposedBy).name,
    may: { decide: mayDecide(book, worker, carePackage) },
    person: personOf(book, carePackage.personId),
  };
}
