import type { Answers } from '../answers.ts';
import type { TaxAccount } from '../model.ts';

const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** The liable person as typed into a form. */
export function liablePerson(answers: Answers): TaxAccount['liable'] {
  const email = answers.optional('email');
  if (email) answers.matching('email', EMAIL, 'Enter an email address such as name@example.com.');
  const name = answers.text('name', 'Enter the name of the liable person.');
  return { name, phone: answers.optional('phone'), email };
}
