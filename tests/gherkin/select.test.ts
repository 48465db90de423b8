import { expect, test } from 'vitest';
import { ProjectFault } from '../../harness/errors.ts';
import { combineTags, scenariosAtLine, tagMatcher } from '../../harness/gherkin/select.ts';
import { planned } from './planned.ts';

const SCENARIOS = planned(`Feature: Refunds

  @CT-001
  Scenario: First
    Given a bill
    Then it is paid

  @CT-002
  Scenario Outline: Second <amount>
    Given a bill over <amount>

    Examples:
      | amount |
      | £1     |
      | £2     |

  Rule: Late bills
    @CT-003
    Scenario: Third
      Given a bill
`);

test.for([
  [4, ['CT-001']],
  [6, ['CT-001']],
  [9, ['CT-002/£1', 'CT-002/£2']],
  [10, ['CT-002/£1', 'CT-002/£2']],
  [15, ['CT-002/£2']],
  [20, ['CT-003']],
  [99, ['CT-003']],
  [1, []],
] as const)('line %i selects %j', ([line, ids]) => {
  expect(scenariosAtLine(SCENARIOS, line).map(({ id }) => id)).toEqual(ids);
});

test('tag expressions of pack and command line are bracketed, so that "or" in one does not widen the other', () => {
  const combined = combineTags(['@smoke or @regression', undefined, ' ', 'not @draft']);
  expect(combined).toBe('(@smoke or @regression) and (not @draft)');
  const matches = tagMatcher(combined, '--tags');
  expect([matches(['@smoke']), matches(['@smoke', '@draft']), matches([])]).toEqual([true, false, false]);
});

test('no expression at all matches everything', () => {
  expect(tagMatcher(combineTags([undefined, '']), '--tags')([])).toBe(true);
});

test('what is no tag expression is quoted with its place', () => {
  const read = () => tagMatcher('@smoke and', 'data/packs/smoke.yaml › scenarios');
  expect(read).toThrow(ProjectFault);
  expect(read).toThrow(
    /^data\/packs\/smoke\.yaml › scenarios: "@smoke and" is not a tag expression \(.+\)\. Use tags/,
  );
});
