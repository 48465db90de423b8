import type { Casebook } from './casebook.ts';
import type { AssessmentAnswers } from './records.ts';

/** The outcomes of the Care and Support (Eligibility Criteria) Regulations 2015, regulation 2(2). */
export const OUTCOMES: Readonly<Record<string, string>> = {
  nutrition: 'Managing and maintaining nutrition',
  hygiene: 'Maintaining personal hygiene',
  toilet: 'Managing toilet needs',
  clothing: 'Being appropriately clothed',
  'home-safety': 'Being able to make use of the home safely',
  'home-upkeep': 'Maintaining a habitable home environment',
  relationships: 'Developing and maintaining family or other personal relationships',
  work: 'Accessing and engaging in work, training, education or volunteering',
  community: 'Making use of necessary facilities or services in the local community',
  caring: 'Carrying out any caring responsibilities for a child',
};

const OUTCOMES_NEEDED = 2;

export type Eligibility = 'Eligible' | 'Not eligible';

/** Eligible: a condition, two outcomes or more that cannot be achieved, and a significant impact on wellbeing. */
export function eligibilityOf(book: Casebook, answers: AssessmentAnswers): Eligibility {
  const needed = book.has('eligibility-needs-three-outcomes') ? OUTCOMES_NEEDED + 1 : OUTCOMES_NEEDED;
  const eligible = answers.impairment && answers.wellbeing && answers.outcomes.length >= needed;
  return eligible ? 'Eligible' : 'Not eligible';
}
