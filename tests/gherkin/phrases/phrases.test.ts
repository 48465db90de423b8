import { expect, test } from 'vitest';
import { argumentFault, expandPhrase } from '../../../harness/gherkin/phrases/blanks.ts';
import { parsePhrases } from '../../../harness/gherkin/phrases/parse-phrases.ts';
import { phraseDefinitions } from '../../../harness/gherkin/phrases/phrase-book.ts';
import { clashesWithSteps, phraseFaults } from '../../../harness/gherkin/phrases/phrase-faults.ts';
import { libraryOf } from '../../run/engine/played.ts';

const URI = 'steps/tickets/tickets.phrases';

const TICKET = `# What the help desk does all day.

# Raises a ticket and stays on it.
I raise a ticket about {topic} for {requester}
  When I enter {topic} as "Topic"
  And I choose "{requester}" from "Requester"
  # the button moved in version 3
  I press "Save"
`;

const step = (text: string) => ({ id: '1', keyword: 'When ', text, line: 5, background: false });
const parsed = (text: string, uri = URI) => parsePhrases(uri, text);
const messages = (text: string) => parsed(text).faults.map((fault) => fault.message);
const expanded = (text: string, used: string, fits: (one: string) => boolean) => {
  const [phrase] = parsed(text).phrases;
  return phrase === undefined ? [] : expandPhrase(phrase, step(used), fits);
};

test('a phrase file is sentences with indented sentences under them', () => {
  const { phrases, faults } = parsed(TICKET);
  expect(faults).toEqual([]);
  expect(phrases).toMatchObject([
    {
      sentence: 'I raise a ticket about {topic} for {requester}',
      description: 'Raises a ticket and stays on it.',
      blanks: ['topic', 'requester'],
      line: 4,
      steps: [
        { keyword: 'When ', text: 'I enter {topic} as "Topic"', line: 5 },
        { keyword: 'And ', text: 'I choose "{requester}" from "Requester"', line: 6 },
        { keyword: '', text: 'I press "Save"', line: 8 },
      ],
    },
  ]);
});

test('Windows line ends, tabs and quotes from Word are read as what they mean', () => {
  const { phrases, faults } = parsed('\ufeffI greet {name}\r\n\tI say “Hello {name}”\r\n'.slice(1));
  expect(faults).toEqual([]);
  expect(phrases[0]?.steps[0]?.text).toBe('I say "Hello {name}"');
});

test('a value goes in with or without quotes, as the step that it reaches wants it', () => {
  const known = new Set([
    'I enter "printers" as "Topic"',
    'I choose "Ada" from "Requester"',
    'I press "Save"',
  ]);
  const fits = (text: string) => known.has(text);
  for (const used of [
    'I raise a ticket about "printers" for "Ada"',
    'I raise a ticket about printers for Ada',
  ])
    expect(expanded(TICKET, used, fits).map(({ text }) => text)).toEqual([...known]);
  const bill = 'I pay {amount}\n  the bill is {amount}\n';
  expect(expanded(bill, 'I pay "£5.00"', (text) => text === 'the bill is £5.00')[0]?.text).toBe(
    'the bill is £5.00',
  );
});

test('inner steps stand at their lines of the phrase file', () => {
  expect(expanded(TICKET, 'I raise a ticket about "a" for "b"', () => true)[2]).toMatchObject({
    id: '1.3',
    line: 8,
    file: URI,
    text: 'I press "Save"',
  });
});

test('a table holds blanks, or is handed on from the feature', () => {
  const [phrase] = parsed(
    'I register {name}\n  I fill in\n    | Name | {name} |\n    | Key | a\\|b |\n  I add\n    {the table}\n',
  ).phrases;
  if (phrase === undefined) throw new Error('no phrase');
  const dataTable = { rows: [{ cells: [{ value: 'cat' }] }] };
  const [first, second] = expandPhrase(
    phrase,
    { ...step('I register "Ada"'), argument: { dataTable } },
    () => true,
  );
  const rows = first?.argument?.dataTable?.rows.map((row) => row.cells.map((cell) => cell.value));
  expect(rows).toEqual([
    ['Name', 'Ada'],
    ['Key', 'a|b'],
  ]);
  expect(second?.argument).toEqual({ dataTable });
  expect(argumentFault(phrase, { dataTable })).toBeUndefined();
  expect(argumentFault(phrase, undefined)).toBe(`The phrase at ${URI}:1 needs a table under it.`);
  expect(argumentFault({ ...phrase, steps: [] }, { dataTable })).toContain('it has no line {the table}');
});

test.each([
  [
    'I raise {topic}\n  I enter {topik}\n',
    [
      `${URI}:2: the phrase has no blank {topik}. It has {topic}. Did you mean "topic"?`,
      `${URI}:1: the blank {topic} is never used. Use it in a sentence under the phrase, or take it out.`,
    ],
  ],
  [
    'I raise it\n',
    [
      `${URI}:1: the phrase "I raise it" stands for nothing. Write the sentences that it stands for under it, each indented by two spaces.`,
    ],
  ],
  [
    '  I press "Save"\n',
    [
      `${URI}:1: this line is indented and no phrase stands above it. Begin the phrase itself at the start of the line.`,
    ],
  ],
  ['I swap {a} and {a}\n  I enter {a}\n', [`${URI}:1: the blank {a} stands twice in the phrase.`]],
  [
    'I write\n  I say\n    """\n',
    [
      `${URI}:3: a phrase cannot hold a text between """. Write {the text} to hand on the text that stands under the phrase in the feature.`,
    ],
  ],
])('what is wrong with %j is said with its line', (text, expected) => {
  expect(messages(text)).toEqual(expected);
});

test('phrases that say the same clash, unless they belong to two applications', () => {
  const one = parsed('I close {case}\n  I press {case}\n');
  const faultsWith = (uri: string) =>
    phraseFaults([...one.phrases, ...parsed('I close "{it}"\n  I press "{it}"\n', uri).phrases]).map(
      (f) => f.message,
    );
  expect(faultsWith('steps/shared/all.phrases')).toEqual([
    `steps/shared/all.phrases:1: "I close "{it}"" is said already at ${URI}:1. Reword one of them.`,
  ]);
  expect(faultsWith('steps/homefix/all.phrases')).toEqual([]);
});

test('a phrase that a step in code says already clashes with it', () => {
  const { stepDefinitions } = libraryOf(({ When }) => When('I close {string}', () => {}));
  const { phrases } = parsed('I close {case}\n  I press {case}\n');
  const [definition] = stepDefinitions.map((each) =>
    Object.assign(each, { uri: 'steps/shared/a.steps.ts', line: 3 }),
  );
  expect(clashesWithSteps(phrases, definition ? [definition] : []).map((fault) => fault.message)).toEqual([
    `${URI}:1: "I close {case}" is said already at steps/shared/a.steps.ts:3. Reword one of them.`,
  ]);
});

test('phrases may use phrases; one that leads back to itself is named with its way', () => {
  const fine = parsed('I greet {name}\n  I say "{name}"\nI meet {name}\n  I greet {name}\n');
  expect(phraseFaults(fine.phrases)).toEqual([]);
  const { phrases } = parsed('I greet {name}\n  I meet {name}\nI meet {name}\n  I greet {name}\n');
  expect(phraseFaults(phrases).map((fault) => fault.message)).toEqual([
    `${URI}:1: "I greet {name}" leads back to itself by way of "I meet {name}" (${URI}:3). Take it out of the sentences under one of them.`,
  ]);
});

test('a phrase matches with quotes or bare words, and nothing longer than it', () => {
  const [definition] = phraseDefinitions(parsed('I raise {topic}\n  I press {topic}\n').phrases, []);
  const fits = (text: string) => definition?.matchesStepName(text);
  expect([fits('I raise "a b"'), fits('I raise a b'), fits('I raise "a" for "b"'), fits('I raise ')]).toEqual(
    [true, true, false, false],
  );
});
