import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Verdict } from '../../harness/judge/schema.ts';
import { jsonSchemaText } from '../../harness/project/schemas.ts';

/** After a change of the format: `npx vitest run tests/judge/verdict-schema.test.ts --update` writes it anew. */
test('docs/reference/verdict.schema.json is the format of verdict.json', async () => {
  const file = fileURLToPath(new URL('../../docs/reference/verdict.schema.json', import.meta.url));
  await expect(jsonSchemaText('verdict.json', Verdict)).toMatchFileSnapshot(file);
});
