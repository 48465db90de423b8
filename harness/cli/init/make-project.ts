import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EDITOR_STEPS } from '../../authoring/index.ts';
import { ProjectFault } from '../../errors.ts';
import { posixFrom } from '../../record/index.ts';
import { type CommonOptions, type Io, say } from '../io.ts';
import { writeEditorSteps } from '../steps.ts';
import { asking } from './ask.ts';
import { slug } from './names.ts';
import { writeMissing } from './new-files.ts';
import { projectFiles } from './project-files.ts';

/** This package's folder, from its compiled form: dist/harness/cli/init. */
const PACKAGE = fileURLToPath(new URL('../../../../', import.meta.url));

/** Makes a project in a folder; files that are there stay as they are. Throws where it is a project already. */
export async function makeProject(
  folder: string,
  options: CommonOptions & { readonly name?: string },
  io: Io,
): Promise<number> {
  const root = path.resolve(io.cwd, folder);
  if (existsSync(path.join(root, 'data/project.yaml')))
    throw new ProjectFault({
      where: folder,
      wrong: 'is a project already',
      next: 'Nothing was written. Add an application with uat init --app NAME --url URL',
    });
  const usual = path.basename(root);
  const name = options.name ?? (await asking(io, (ask) => ask('Name of the council or team', usual)));
  const made = writeMissing(
    root,
    projectFiles(name, slug(name) || 'council', posixFrom(root, PACKAGE).replace(/\/$/, '')),
  );
  await writeEditorSteps(root);
  const command = root === io.cwd ? 'uat' : `uat --project ${folder}`;
  say(
    io,
    options,
    ...[...made, EDITOR_STEPS].map((file) => `  made  ${file}`),
    '',
    'Next:',
    `  ${command} init --app NAME --url https://…`,
  );
  return 0;
}
