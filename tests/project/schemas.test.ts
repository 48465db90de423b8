import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { jsonSchemaText, PROJECT_SCHEMAS } from '../../harness/project/schemas.ts';

/** After a change of the formats: `npx vitest run tests/project/schemas.test.ts --update` writes them anew. */
test.each(Object.entries(PROJECT_SCHEMAS))(
  'docs/reference/%s is what the harness checks',
  async (name, { title, schema }) => {
    const file = fileURLToPath(new URL(`../../docs/reference/${name}`, import.meta.url));
    await expect(jsonSchemaText(title, schema)).toMatchFileSnapshot(file);
  },
);
