import { expect, test } from 'vitest';
import { ProjectFaults } from '../../harness/errors.ts';
import { planFeatures } from '../../harness/gherkin/features.ts';
import { parseFeature } from '../../harness/gherkin/parse.ts';

const URI = 'features/council-tax/refunds.feature';

test('a line that may not stand where it does is quoted with its place and what may start a line', () => {
  expect(faults('Feature: Refunds\n  Scenario: One\n    Given a bill\n    Pay it twice\n')).toEqual([
    'features/council-tax/refunds.feature:4:5: the line "Pay it twice" cannot stand here. A line starts with Feature:, Rule:, Background:, Scenario:, Examples:, Given, When, Then, And, But, *, a table row (|), a tag (@) or a comment (#). Start the line with one of these words or take it away.',
  ]);
});

test('a doc string that is never closed is a file that ends too early', () => {
  expect(faults('Feature: Refunds\n  Scenario: One\n    Given a letter\n      """\n      Dear')).toEqual([
    expect.stringMatching(
      /refunds\.feature:6: the file ends too early\. Finish the scenario, or close the """/,
    ),
  ]);
});

test('a table row with a missing cell is named by its line', () => {
  const table = 'Feature: Refunds\n  Scenario: One\n    Given bills\n      | a | b |\n      | 1 |\n';
  expect(faults(table)).toEqual([
    'features/council-tax/refunds.feature:5:7: this row has another number of cells than the first row of its table. Give each row the same number of |.',
  ]);
});

test('a language that Gherkin does not know is named', () => {
  expect(faults('# language: xx\nFeature: Refunds\n')).toEqual([
    expect.stringMatching(/refunds\.feature:1:1: Language not supported: xx\. Write the code of a language/),
  ]);
});

test.each(['cy', 'CY-gb', 'Welsh', 'cymraeg'])(
  'the language that is meant by %s is named, and nothing else',
  (code) => {
    expect(faults(`# language: ${code}\nArwedd: Tai\n  Scenario: Un\n    Anrhegedig a bil\n`)).toEqual([
      `${URI}:1:1: Language not supported: ${code}. Write # language: cy-GB.`,
    ]);
  },
);

test('what may start a line is said in the language of the feature', () => {
  const [fault] = faults(
    '# language: cy-GB\nArwedd: Tai\n  Scenario: Un\n    Anrhegedig a bil\n    Given y\n',
  );
  expect(fault).toContain(
    'A line starts with Arwedd:, Rule:, Cefndir:, Scenario:, Enghreifftiau:, Anrhegedig a, Pryd, Yna, A, Ond, *, a table row',
  );
});

test('another language than English is read', () => {
  const feature = '# language: cy-GB\nArwedd: Ad-daliadau\n  Scenario: Un\n    Anrhegedig a bil\n';
  expect(parseFeature(URI, feature).pickles.map((pickle) => pickle.steps[0]?.text)).toEqual(['bil']);
});

test('every fault of every feature is told at once', () => {
  const features = [
    { uri: 'features/a.feature', text: 'Feature: A\n  Scenario: x\n    Given y\n    nonsense\n' },
    { uri: 'features/b.feature', text: 'Feature: B\n  Scenario: x\n    Given y\n' },
    { uri: 'features/c.feature', text: 'Scenario: without a feature\n' },
  ];
  const told = messages(() => planFeatures(features));
  expect(told.map((line) => line.split(' ')[0])).toEqual([
    'features/a.feature:4:5:',
    'features/c.feature:1:1:',
  ]);
});

function faults(text: string): string[] {
  return messages(() => parseFeature(URI, text));
}

function messages(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ProjectFaults) return error.faults.map((fault) => fault.message);
    throw error;
  }
  return [];
}
