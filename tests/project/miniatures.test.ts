import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadProject, resolveAccount } from '../../harness/project/index.ts';

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test('bad-files: a slip in every file, all told at once', () => {
  const lines = [
    'data/project.yaml:3 › evidence: "everything" is not allowed here. Write every change, failures or none.',
    'data/applications/library.yaml:7 › deployments › uat › class of data: "imaginary" is not allowed here. Write synthetic, masked or live.',
    'data/packs/smoke.yaml:5 › rules › maximum failures: "none" is not a whole number. Write 0 or more.',
    'data/packs/smoke.yaml:6 › rules › nothing blokced: "nothing blokced" is not a key here. Allowed: everything was run, run by risk, passed by risk, maximum failures, no failure without a waiver, nothing blocked, nothing undefined, no drafts, nothing flaky, maximum flaky, version is the release\'s, evidence no older than. Did you mean "nothing blocked"?',
    'data/releases/library-2.yaml, line 7, column 1: a tab is used to indent. Indent with two spaces a level.',
  ];
  expect(() => loadProject(folder('tests/projects/bad-files'), {})).toThrow(lines.join('\n'));
});

test('bad-secret: loads, and says which variable is missing when somebody signs in', () => {
  const account = resolveAccount(
    loadProject(folder('tests/projects/bad-secret'), {}),
    'librarian',
    'library',
  );
  expect(() => account.password()).toThrow(
    'data/personas.yaml › librarian › accounts › library › password: the variable LIBRARY_PASSWORD_THAT_IS_SET_NOWHERE is not set. Put LIBRARY_PASSWORD_THAT_IS_SET_NOWHERE=… in .env in the project folder, or set it in the environment.',
  );
});

test('the sample project loads', () => {
  expect(loadProject(folder('.'), {}).settings.council).toBe('ashdale');
});
