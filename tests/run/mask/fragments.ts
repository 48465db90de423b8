/** Bits of text that, put together in any order, tempt a mask into seeing too much or too little. */
export const personalFragments: readonly string[] = [
  ...[
    '999 000 0018',
    '9990000026',
    'AB123456C',
    'qq 12 34 56 a',
    'GB82WEST12345698765432',
    '12-34-56',
    '20-11-26',
  ],
  ...[
    '12345678',
    '1234 5678',
    '01632 960123',
    '+44 7700 900123',
    'jane@example.com',
    '12/03/1980',
    '1980-03-12',
  ],
  ...[
    '12 March 1980',
    'Okafor',
    'secret',
    'number',
    'DOB',
    'date of birth',
    'Born',
    'sort code',
    'account number',
  ],
  ...[
    'bank',
    'Case notes',
    'password=',
    'Cookie:',
    'Bearer ',
    'token=',
    'a%20b',
    '%2F',
    '[NHS number]',
    '[secret]',
  ],
  ...[
    '[date of birth]',
    '[bank details]',
    '[personal data]',
    ' ',
    ' ',
    ', ',
    ': ',
    '\n',
    '"',
    '; ',
    '-',
    '/',
    '?q=',
    '&',
  ],
  ...['(', ')', 'x', '£', 'p%40ss%20w0rd', 'caseNotes":"', 'enter "'],
];

/** The same for the lines of an ARIA snapshot, broken ones among them. */
export const ariaFragments: readonly string[] = [
  '- text: ',
  '- textbox "Case notes": ',
  '- \'cell "x: ',
  '"\'',
  '\n',
  '  ',
  'hunter2',
  ' 9990000018 ',
  ': ',
  '[ref=e1]',
  '- row "',
  '":\n',
  '\\',
  '#',
  "it's: hunter2",
];

/** `count` fragments, the same for the same seed. */
export function shuffled(fragments: readonly string[], seed: number, count: number): string[] {
  let state = seed * 2_654_435_761;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return fragments[Math.floor((state / 2 ** 32) * fragments.length)] ?? '';
  });
}
