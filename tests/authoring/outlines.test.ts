import { expect, test } from 'vitest';
import { aProject, checked, FEATURE, feature, told } from './a-project.ts';

const CSV = 'data/examples/council-tax/limits.csv';
const KINDS = 'data/examples/council-tax/limits.yaml';

test('blanks without a column, columns without a blank, and columns named twice', async () => {
  const lines = await outlineFindings(`
    Examples:
      | case | ammount | why  | outcome | case |
      | one  | £1.00   | true | refused | two  |
`);
  expect(lines).toEqual([
    `${FEATURE}:9:7  no column fills the blank <amount>. Did you mean "ammount"?`,
    `${FEATURE}:9:7  no step has the blank <why> that this column is to fill.`,
    `${FEATURE}:9:7  two columns are named "case".`,
  ]);
});

test('a blank may be filled by what an earlier step kept under its name', async () => {
  const root = aProject({
    [FEATURE]: feature(`
  @CT-001 @risk:low
  Scenario Outline: One <case>
    Given I open the "case number" screen
    Then the refund is "<case number>"

    Examples:
      | case |
      | a    |
      | b    |
`),
  });
  expect(told((await checked(root)).findings, 'outline')).toEqual([]);
});

test('an outline without Examples, and Examples without rows', async () => {
  expect(await outlineFindings('')).toEqual([
    `${FEATURE}:4:3  "One <case>" has no Examples, so nothing fills its blanks. Add a table, or call it Scenario:.`,
  ]);
  expect(await outlineFindings('    Examples:\n      | case | amount | outcome |\n')).toEqual([
    `${FEATURE}:7:5  these Examples have no rows, so nothing is run. Add some, or name a file with @rows:.`,
  ]);
});

test('a scenario without steps, and one whose steps do not begin as steps do', async () => {
  const root = aProject({
    [FEATURE]: feature(`
  @CT-001 @risk:low
  Scenario: Nothing

  @CT-002 @risk:low
  Scenario: Small letters
    given a refund
    when I authorise it

  @CT-003 @risk:low @draft
  Scenario: Later
`),
  });
  expect(told((await checked(root)).findings, 'no steps')).toEqual([
    `${FEATURE}:4:3  "Nothing" has no steps. Write some, or tag it @draft.`,
    `${FEATURE}:7:3  "Small letters" has no steps. Begin steps with Given, When, Then, And or But and a space: "given a refund" is read as a remark.`,
  ]);
});

test('a file of rows above the outline instead of its Examples, and two files above one', async () => {
  const root = aProject({
    [FEATURE]: feature(`
  @CT-001 @risk:low @rows:a.csv
  Scenario Outline: One <case>
    Then the refund is "<case>"

    @rows:a.csv @rows:b.csv
    Examples:
`),
    'data/examples/a.csv': 'case\none\n',
    'data/examples/b.csv': 'case\ntwo\n',
  });
  const { findings } = await checked(root);
  expect(told(findings, 'outline')).toEqual([
    `${FEATURE}:3:21  @rows:a.csv names no rows here. Put it right above Examples:.`,
  ]);
  expect(told(findings, 'does not parse')).toEqual([
    `${FEATURE}:7:5  these Examples name two files. Write Examples: twice, each with its own file.`,
  ]);
});

test('rows from a file are rows like any other', async () => {
  const { findings, scenarios } = await withFile(
    'case;amount;outcome\r\none;£1.00;refused\r\ntwo;£2.00;authorised\r\n',
  );
  expect(findings).toEqual([]);
  expect(scenarios.map(({ id, line }) => [id, line])).toEqual([
    ['CT-001/one', 8],
    ['CT-001/two', 8],
  ]);
});

test('wrong cells are named by file, row and column, as Excel counts them', async () => {
  const { findings } = await withFile(
    'case,amount,outcome\none,1OO.00,authorised\n\ntwo,£2.00,authorized\n,£3.00,authorised\none,£4.00,authorised\n',
    'columns:\n  case: text\n  amount: amount\n  outcome: [authorised, refused]\n',
  );
  expect(told(findings, 'example file')).toEqual([
    `${CSV}:2 › amount  "1OO.00" is not an amount. Write for example £1,234.56.`,
    `${CSV}:4 › outcome  "authorized" is not one of the values. Allowed: authorised, refused. Did you mean "authorised"?`,
    `${CSV}:5 › case  is empty. The column names the rows in every report: give each row its own.`,
    `${CSV}:6 › case  "one" is the name of row 2 already. The column names the rows in every report: give each row its own.`,
  ]);
});

test('columns that the file beside the CSV does not know, and kinds that there are not', async () => {
  const wrongColumn = await withFile(
    'case,amount,outcom\none,£1.00,refused\n',
    'columns: { case: text, amount: amount, outcome: text }\n',
  );
  expect(told(wrongColumn.findings, 'example file')).toEqual([
    `${CSV}:1 › outcom  ${KINDS} has no such column. Did you mean "outcome"?`,
  ]);
  const wrongKind = await withFile(
    'case,amount,outcome\none,£1.00,x\n',
    'columns:\n  case: text\n  amount: money\n  outcome: text\n',
  );
  expect(told(wrongKind.findings, 'example file')).toEqual([
    expect.stringContaining(
      `${KINDS}:3 › columns › amount  "money" is not a kind of column. Write one of: text, note,`,
    ),
  ]);
});

test('people in a column of people, and a column of notes that no step uses', async () => {
  const { findings } = await withFile(
    'case,amount,outcome,remark\none,£1.00,revenues officer,as agreed\ntwo,£2.00,revenue officer,\n',
    'columns: { case: text, amount: amount, outcome: person, remark: note }\n',
  );
  expect(findings.map(({ where, message }) => `${where}  ${message}`)).toEqual([
    `${CSV}:3 › outcome  "revenue officer" is nobody there. Did you mean "revenues officer"?`,
  ]);
});

test('a file that is not there names the near one; the rest of the feature is looked at all the same', async () => {
  const root = aProject({
    [CSV]: 'case\none\n',
    [FEATURE]: outline('    @rows:council-tax/limit.csv\n    Examples:\n').replace(
      'the refund is',
      'the refnd is',
    ),
  });
  const { findings } = await checked(root);
  expect(told(findings, 'example file')).toEqual([
    `${FEATURE}:7:5  there is no file data/examples/council-tax/limit.csv. There are: council-tax/limits.csv. Did you mean "council-tax/limits.csv"?`,
  ]);
});

test('a table beside a file of rows, and an example file that nobody uses', async () => {
  const twice = aProject({
    [CSV]: 'case\none\n',
    [FEATURE]: outline('    @rows:council-tax/limits.csv\n    Examples:\n      | case |\n      | a |\n'),
  });
  expect(told((await checked(twice)).findings, 'does not parse')).toEqual([
    `${FEATURE}:7:5  these Examples take their rows from council-tax/limits.csv and have a table of their own. Keep one of the two.`,
  ]);
  const unused = aProject({ [CSV]: 'case\none\n' });
  expect(told((await checked(unused)).findings, 'unused example file')).toEqual([
    `${CSV}  no outline is tagged @rows:council-tax/limits.csv.`,
  ]);
});

test('five thousand rows in a file and in a table are five thousand scenarios', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => [`row ${index}`, `£${index}.00`, 'refused']);
  const file = await withFile(`case,amount,outcome\n${rows.map((row) => row.join(',')).join('\n')}\n`);
  expect([file.findings, file.scenarios.length]).toEqual([[], 5000]);
  const table = rows.map((row) => `      | ${row.join(' | ')} |\n`).join('');
  const root = aProject({ [FEATURE]: outline(`    Examples:\n      | case | amount | outcome |\n${table}`) });
  const { findings, scenarios } = await checked(root);
  expect(findings.map(({ kind }) => kind)).toEqual([
    'empty pack',
    'unused step',
    'unused step',
    'unused step',
    'unused step',
    'unused person',
  ]);
  expect(scenarios.at(-1)).toMatchObject({ id: 'CT-001/row 4999', line: 5008 });
});

async function outlineFindings(examples: string): Promise<string[]> {
  return told((await checked(aProject({ [FEATURE]: outline(examples) }))).findings, 'outline');
}

/** An outline beside a sound feature, so that every step and person is in use. */
async function withFile(csv: string, kinds?: string) {
  const uri = 'features/council-tax/limits.feature';
  const root = aProject({
    [FEATURE]: null,
    'features/council-tax/sound.feature': SOUND,
    [uri]: outline('    @rows:council-tax/limits.csv\n    Examples:\n'),
    [CSV]: csv,
    ...(kinds === undefined ? {} : { [KINDS]: kinds }),
  });
  const result = await checked(root);
  return { ...result, scenarios: result.scenarios.filter(({ feature: file }) => file === uri) };
}

const SOUND = feature(`
  @CT-100 @risk:high @smoke
  Scenario: Everything
    Given I am signed in as a "revenues officer"
    When I authorise the refund
    And the "revenues officer" authorises the refund
    And I open the "Refunds" screen
    And the refund is "refused"
`);

function outline(examples: string): string {
  return feature(`
  @CT-001 @risk:low
  Scenario Outline: One <case>
    Given a refund of <amount> that I have raised
    Then the refund is "<outcome>"
${examples}`);
}
