import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { undescribedIn } from '../../harness/authoring/catalogue/comments.ts';
import { filesUnder, posixFrom } from '../../harness/record/index.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const files = filesUnder(path.join(ROOT, 'steps')).filter((file) => file.endsWith('.ts'));

test('every step says above itself, in plain English, what it does', () => {
  const bare = files.flatMap((file) =>
    undescribedIn(readFileSync(file, 'utf8')).map((line) => `${posixFrom(ROOT, file)}:${line}`),
  );
  expect(bare, 'Write /** what it does */ directly above Given, When or Then').toEqual([]);
  expect(files.length).toBeGreaterThan(20);
});

test('a step without a description is found, and one below the group that a comment serves', () => {
  const source = `/** Signs in. */
Given('I sign in', signIn);
When('I sign in again', signIn);

Then('I am in', () => {});
// Not a description.
Then('I am out', () => {});
/** */
defineParameterType({ name: 'colour' });
`;
  expect(undescribedIn(source)).toEqual([5, 7, 9]);
});
