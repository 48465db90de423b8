/** The outcomes of the Care and Support (Eligibility Criteria) Regulations 2015, as the form words them. */
export const EVERY_OUTCOME: readonly string[] = [
  'Managing and maintaining nutrition',
  'Maintaining personal hygiene',
  'Managing toilet needs',
  'Being appropriately clothed',
  'Being able to make use of the home safely',
  'Maintaining a habitable home environment',
  'Developing and maintaining family or other personal relationships',
  'Accessing and engaging in work, training, education or volunteering',
  'Making use of necessary facilities or services in the local community',
  'Carrying out any caring responsibilities for a child',
];
