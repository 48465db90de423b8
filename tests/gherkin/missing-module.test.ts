import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { missingModule } from '../../harness/gherkin/missing-module.ts';

const root = mkdtempSync(path.join(tmpdir(), 'uat-missing-'));
mkdirSync(path.join(root, 'pages/refunds'), { recursive: true });
writeFileSync(path.join(root, 'pages/refunds/refund.page.ts'), '');

test.each([
  ['pages/refunds/refnd.page.ts', 'Did you mean "pages/refunds/refund.page.ts"?'],
  ['pages/other.ts', 'Correct the import, or put the file there.'],
])('an import of %s names the file, who wants it and what is near', (wanted, next) => {
  expect(told(path.join(root, wanted))).toBe(
    `steps/a.steps.ts: imports ${wanted}, which is not there. ${next}`,
  );
});

test('packages and files outside the project are somebody else’s business', () => {
  expect(told('/elsewhere/a.ts')).toBeUndefined();
  expect(missingModule(root, new Error("Cannot find package 'x' imported from y"))).toBeUndefined();
});

function told(wanted: string): string | undefined {
  const from = path.join(root, 'steps/a.steps.ts');
  return missingModule(root, new Error(`Cannot find module '${wanted}' imported from ${from}`))?.message;
}
