import { expect, test } from 'vitest';
import { plainText } from '../../harness/gherkin/plain-text.ts';

test.each([
  ['I am a “revenues officer”', 'I am a "revenues officer"'],
  ['the council’s account', "the council's account"],
  ['it says “Don’t”', 'it says "Don\'t"'],
  ['it says "Don’t “quote” me"', 'it says "Don’t “quote” me"'],
  ["it says 'Don’t'", "it says 'Don’t'"],
  ["the council's “refund” of the tenant's", 'the council\'s "refund" of the tenant\'s'],
  ['I\u00A0open\tthe\u200B screen', 'I open the screen'],
  ['"a\u00A0b" stays', '"a\u00A0b" stays'],
  ['nothing to do', 'nothing to do'],
])('%s', (written, plain) => {
  expect(plainText(written)).toBe(plain);
});
