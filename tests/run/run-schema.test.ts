import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { jsonSchemaText } from '../../harness/project/schemas.ts';
import { RunRecord } from '../../harness/run/schema.ts';

/** After a change of the format: `npx vitest run tests/run/run-schema.test.ts --update` writes it anew. */
test('docs/reference/run.schema.json is the format of run.json', async () => {
  const file = fileURLToPath(new URL('../../docs/reference/run.schema.json', import.meta.url));
  await expect(jsonSchemaText('run.json', RunRecord)).toMatchFileSnapshot(file);
});
