import { expect, test } from 'vitest';
import { parsePhrases } from '../../../harness/gherkin/phrases/parse-phrases.ts';
import { type PlayOptions, play, playThrough, statuses } from './played.ts';

const PHRASES = `I raise {topic}
  I open the form
  I enter {topic}
  I press "Save"
I raise {topic} twice
  I raise {topic}
  I raise "{topic} again"
`;
const { phrases } = parsePhrases('steps/tickets/tickets.phrases', PHRASES);
const feature = (line: string) => `Feature: F\n  Scenario: S\n    When ${line}\n    Then it is there\n`;

const play3 = (line: string, fails?: string, options: PlayOptions = {}) =>
  playThrough(
    feature(line),
    ({ When }) => {
      When('I open the form', () => {});
      When('I enter {string}', (topic: string) => {
        if (topic === fails) throw new Error('The field "Topic" is greyed out.');
      });
      When('I press {string}', (_: string) => {});
      When('it is there', () => {});
    },
    { phrases, ...options },
  );

const deep = ({ records }: Awaited<ReturnType<typeof play3>>) =>
  records.map(({ text, status }, index) => `${text} ${status} ${index}`);

test('what a phrase stands for is recorded before it, each with its own evidence', async () => {
  const played = await play3('I raise "printers"');
  expect(played.records.map(({ text, status, media }) => [text, status, media.length])).toEqual([
    ['I open the form', 'passed', 1],
    ['I enter "printers"', 'passed', 1],
    ['I press "Save"', 'passed', 1],
    ['I raise "printers"', 'passed', 1],
    ['it is there', 'passed', 1],
  ]);
  expect(played.depths).toEqual([1, 1, 1, 0, 0]);
  expect(played.records[1]).toMatchObject({ file: 'steps/tickets/tickets.phrases', line: 3 });
});

test('an inner step that fails names itself, and keeps the rest from running', async () => {
  const played = await play3('I raise "printers"', 'printers');
  expect(statuses(played)).toEqual([
    'step passed',
    'step failed',
    'step skipped',
    'step failed',
    'step skipped',
  ]);
  expect(played.records[3]?.reason).toBe('At “I enter "printers"”: The field "Topic" is greyed out.');
  expect(String(played.execution.outcome.error)).toBe(
    'Error: At “I enter "printers"”: The field "Topic" is greyed out.',
  );
});

test('a phrase within a phrase tells the whole way', async () => {
  const played = await play3('I raise "printers" twice', 'printers again');
  expect(played.depths).toEqual([2, 2, 2, 1, 2, 2, 2, 1, 0, 0]);
  expect(deep(played).at(-2)).toBe('I raise "printers" twice failed 8');
  expect(played.records[8]?.reason).toBe(
    'At “I raise "printers again"” › “I enter "printers again"”: The field "Topic" is greyed out.',
  );
});

test('an inner sentence that nobody defined makes the phrase undefined', async () => {
  const played = await playThrough(
    feature('I raise "printers"'),
    ({ When }) => When('it is there', () => {}),
    {
      phrases,
    },
  );
  expect(played.execution.outcome).toMatchObject({
    status: 'undefined',
    reason: 'At “I open the form”: Nobody has defined what "I open the form" does.',
  });
});

test('a table under a phrase that says nothing of one is not lost in silence', async () => {
  const played = await play3('I raise "printers"\n      | a |');
  expect(played.execution.outcome).toMatchObject({ status: 'undefined' });
  expect(played.execution.outcome.reason).toContain('it has no line {the table}');
});

test('a time-out within a phrase records where it was and what it never came to', async () => {
  let arrive: () => void = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const played = play(
    feature('I raise "printers"'),
    ({ When }) => {
      When('I open the form', () => {});
      When('I enter {string}', (_: string) => {
        arrive();
        return new Promise(() => {});
      });
      When('I press {string}', (_: string) => {});
      When('it is there', () => {});
    },
    { phrases, limitMs: -1 },
  );
  void played.execution.body();
  await arrived;
  await played.execution.finish({
    status: 'failed',
    reason: 'The scenario did not finish within 60 seconds.',
  });
  expect(played.records.map(({ text, status }) => `${text}: ${status}`)).toEqual([
    'I open the form: passed',
    'I enter "printers": failed',
    'I press "Save": skipped',
    'I raise "printers": failed',
    'it is there: skipped',
  ]);
  expect(played.records[3]?.reason).toBe(
    'At “I enter "printers"”: The scenario did not finish within 60 seconds.',
  );
});
