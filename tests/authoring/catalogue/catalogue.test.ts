import { expect, test } from 'vitest';
import type { CatalogueEntry } from '../../../harness/authoring/catalogue/catalogue.ts';
import { catalogueLines } from '../../../harness/authoring/catalogue/catalogue-lines.ts';
import { cataloguePage } from '../../../harness/authoring/catalogue/catalogue-page.ts';
import { definitionsIn, topicOf } from '../../../harness/authoring/catalogue/comments.ts';
import { search } from '../../../harness/authoring/catalogue/search.ts';
import { phraseSentence, sentenceOf } from '../../../harness/authoring/catalogue/sentence.ts';

const entry = (overrides: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  kind: 'step',
  sentence: 'I ask for a refund of <amount>',
  description: 'Raises a refund on the account at hand.',
  blanks: [{ name: 'amount', meaning: 'An amount of money', example: '£1,234.56' }],
  application: 'Council Tax',
  topic: 'Refunds',
  where: 'steps/council-tax/refunds.steps.ts:19',
  examples: [{ text: 'When I ask for a refund of £45.00', where: 'features/council-tax/refunds.feature:20' }],
  uses: 3,
  scenarios: 2,
  features: ['features/council-tax/refunds.feature'],
  lastPassed: '2026-11-22T07:20:00.000Z',
  ...overrides,
});

test('a comment above a definition describes it, in TypeScript as in what is compiled from it', () => {
  const source = `import { Given } from '@cucumber/cucumber';
/**
 * Signs in as a \`role\` of
 * data/personas.yaml.
 * @example Given I am signed in as a "clerk"
 */
Given(
  'I am signed in as a/an {string}', async function (persona) {});
/** A day. @see dates */
defineParameterType({
    name: 'date',
});
`;
  expect(definitionsIn(source)).toEqual([
    {
      kind: 'step',
      line: 7,
      comment: {
        text: 'Signs in as a role of data/personas.yaml.',
        examples: ['Given I am signed in as a "clerk"'],
      },
    },
    { kind: 'parameter type', line: 10, name: 'date', comment: { text: 'A day. @see dates', examples: [] } },
  ]);
});

test('a topic is what the file says, else its name', () => {
  expect(topicOf('steps/shared/signing-in.steps.ts', '')).toBe('Signing in');
  expect(topicOf('steps/homefix/desk.phrases', '')).toBe('Desk');
  expect(topicOf('steps/shared/a.steps.ts', '/** @topic Going places */\n')).toBe('Going places');
});

test('blanks are named by the code and explained by their types', () => {
  const types = new Map([
    ['amount', { text: 'An amount of money', examples: ['£1,234.56'] }],
    ['place', { text: 'Where to look.', examples: [] }],
  ]);
  const code = 'async function (            persona        , refundAmount        , count) {}';
  expect(sentenceOf('the {string} pays {amount} in {int} part(s){place}, \\{really\\}', code, types)).toEqual(
    {
      sentence: 'the "persona" pays <amount> in <count> part(s) [place], {really}',
      blanks: [
        { name: 'persona', meaning: 'words in quotes', example: '"Refunds"' },
        { name: 'amount', meaning: 'An amount of money', example: '£1,234.56' },
        { name: 'count', meaning: 'a whole number', example: '3' },
        { name: 'place', meaning: 'Where to look', example: '' },
      ],
    },
  );
  const name = new Map([...types, ['name', { text: 'What it is called', examples: [] }]]);
  expect(sentenceOf('I click (on ){name}{place}', '() => {}', name).sentence).toBe(
    'I click (on) <name> [place]',
  );
  expect(phraseSentence('I raise {topic} for "{requester}"').sentence).toBe(
    'I raise "topic" for "requester"',
  );
});

test('a regular expression reads as a sentence, as far as it can', () => {
  const read = (pattern: RegExp, code = '() => {}') => sentenceOf(pattern, code, new Map());
  expect(read(/^there (?:is|are) (one|two) records? of (.+)$/, '(count, name) => {}')).toEqual({
    sentence: 'there is/are <count> record(s) of <name>',
    blanks: [
      { name: 'count', meaning: 'one of: one, two', example: 'one' },
      { name: 'name', meaning: 'words', example: '' },
    ],
  });
  expect(read(/^the bill \(if any\) is (?:still )?(open|closed)\.$/, '(state) => {}').sentence).toBe(
    'the bill (if any) is (still) <state>.',
  );
  expect(read(/^(\d+) bills? (?:(?:is|are) )?held$/).sentence).toBe('(\\d+) bills? (?:(?:is|are) )?held');
});

test('search finds beginnings of words, those of the sentence first', () => {
  const other = entry({ sentence: 'the history says "words"', description: 'What a refund went through.' });
  const unrelated = entry({
    sentence: 'I go without',
    description: 'Unrefundable.',
    topic: 'Other',
    blanks: [],
    examples: [],
  });
  expect(search([other, unrelated, entry()], ['REFUND'])).toEqual([entry(), other]);
  expect(search([entry()], ['refund', 'homefix'])).toEqual([]);
});

test('the terminal shows no line longer than it is wide', () => {
  const long = entry({ description: 'Raises a refund. '.repeat(12), sentence: 'I ask '.repeat(30) });
  const lines = catalogueLines([long, entry({ application: null, topic: 'Dates' })], 80, true);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(lines).toContain('Council Tax › Refunds');
  expect(lines).toContain('      amount: An amount of money, £1,234.56');
  expect(lines.join(' ').replace(/\s+/g, ' ')).toContain(
    'Used by 2 scenarios, last passed on 22 November 2026.',
  );
});

test('the page treats what steps say as text, and loads nothing', () => {
  const page = cataloguePage('<b>Ashdale</b>', [entry({ description: '<img src=x onerror=alert(1)>' })]);
  expect(page).not.toMatch(/<img|<b>Ashdale|https?:|src=(?!x)/);
  expect(page).toContain("default-src 'none'");
  expect(page).toContain('<span class="blank">&#60;amount&#62;</span>');
});
