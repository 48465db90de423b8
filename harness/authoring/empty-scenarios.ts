import { ROWS_TAG } from '../gherkin/example-files.ts';
import type { Finding } from './finding.ts';
import { at, type Written } from './written.ts';

/** Files of rows that are named where rows cannot be. */
export function misplacedRows(feature: Written): Finding[] {
  const placed = new Set(feature.scenarios.flatMap(({ examples }) => examples.flatMap(({ tags }) => tags)));
  const misplaced = feature.tags.filter((tag) => tag.name.startsWith(ROWS_TAG) && !placed.has(tag));
  return misplaced.map(({ name, location }) =>
    at('outline', feature, location, `${name} names no rows here. Put it right above Examples:.`),
  );
}

/** Scenarios that check nothing, perhaps because their steps do not begin as steps do. */
export function emptyFindings(feature: Written): Finding[] {
  const empty = feature.scenarios.filter(
    ({ steps, tags }) => steps.length === 0 && !tags.some(({ name }) => name === '@draft'),
  );
  return empty.map(({ name, description, location }) => {
    const meant = /^\s*(?:given|when|then|and|but)\b.*/im.exec(description)?.[0].trim();
    const next =
      meant === undefined
        ? 'Write some, or tag it @draft.'
        : `Begin steps with Given, When, Then, And or But and a space: "${meant}" is read as a remark.`;
    return at('no steps', feature, location, `"${name}" has no steps. ${next}`);
  });
}
