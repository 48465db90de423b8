import { expect, test } from 'vitest';
import { csvRows } from '../../harness/gherkin/csv.ts';

const FILE = 'data/examples/limits.csv';

test.each([
  ['commas', 'case,amount\none,1\ntwo,2\n'],
  ['semicolons', 'case;amount\none;1\ntwo;2\n'],
  ['tabs', 'case\tamount\none\t1\ntwo\t2\n'],
  ['Windows line ends', 'case,amount\r\none,1\r\ntwo,2\r\n'],
  ['a byte-order mark', '\uFEFFcase,amount\none,1\ntwo,2\n'],
  ['a byte-order mark before a quote', '\uFEFF"case",amount\none,1\ntwo,2\n'],
  ['no line end at the end', 'case,amount\none,1\ntwo,2'],
  ['quotes around everything', '"case","amount"\n"one","1"\n"two","2"\n'],
  ['spaces around cells', ' case , amount\n one,1 \ntwo , 2\n'],
])('%s make no difference', (_, text) => {
  expect(csvRows(FILE, text)).toEqual([
    { number: 1, cells: ['case', 'amount'] },
    { number: 2, cells: ['one', '1'] },
    { number: 3, cells: ['two', '2'] },
  ]);
});

test("rows are counted as Excel does: empty ones and Excel's own first line, too", () => {
  expect(csvRows(FILE, 'sep=;\r\ncase;amount\r\n\r\n;;\r\none;1,50\r\n')).toEqual([
    { number: 2, cells: ['case', 'amount'] },
    { number: 5, cells: ['one', '1,50'] },
  ]);
});

test('cells may hold delimiters, quotes and line breaks; a formula is data', () => {
  expect(
    csvRows(FILE, 'case,amount\n"a, ""b"" | c","=SUM(A1:A9)"\n"two\nlines",@x\n').map(({ cells }) => cells),
  ).toEqual([
    ['case', 'amount'],
    ['a, "b" | c', '=SUM(A1:A9)'],
    ['two\nlines', '@x'],
  ]);
});

test('a quotation mark that is not closed is told with its line', () => {
  expect(() => csvRows(FILE, 'case,amount\none,"1\ntwo,2\n')).toThrow(
    /^data\/examples\/limits\.csv:\d+: a quotation mark stands where none belongs, or one is not closed\. Save the file from Excel/,
  );
});
