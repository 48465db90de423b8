import { z } from 'zod';
import { ApplicationFile } from './application.ts';
import { DefectsFile } from './defects.ts';
import { ColumnsFile } from './example-columns.ts';
import { PackFile } from './pack.ts';
import { PersonasFile } from './persona.ts';
import { ReleaseFile } from './release.ts';
import { SettingsFile } from './settings.ts';
import { SignersFile } from './signers.ts';
import { ValuesFile } from './values.ts';

/** The files of docs/reference/ that editors check a project's YAML with, by name. */
export const PROJECT_SCHEMAS = {
  'project.schema.json': { title: 'data/project.yaml', schema: SettingsFile },
  'application.schema.json': { title: 'data/applications/<key>.yaml', schema: ApplicationFile },
  'personas.schema.json': { title: 'data/personas.yaml', schema: PersonasFile },
  'values.schema.json': { title: 'data/values.yaml', schema: ValuesFile },
  'signers.schema.json': { title: 'data/signers.yaml', schema: SignersFile },
  'pack.schema.json': { title: 'data/packs/<key>.yaml', schema: PackFile },
  'examples.schema.json': { title: 'data/examples/<path>.yaml', schema: ColumnsFile },
  'defects.schema.json': { title: 'data/defects.yaml', schema: DefectsFile },
  'release.schema.json': { title: 'data/releases/<key>.yaml', schema: ReleaseFile },
} as const;

/** A JSON Schema (draft 2020-12) of what people write, as the text of its file. */
export function jsonSchemaText(title: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
