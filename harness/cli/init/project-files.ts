import { EDITOR_STEPS } from '../../authoring/index.ts';
import type { NewFiles } from './new-files.ts';

/** What a new project begins with. `toPackage`: the way from the project to this package, POSIX. */
export function projectFiles(name: string, council: string, toPackage: string): NewFiles {
  return {
    'data/project.yaml': `# What this project is called, and whose it is. See docs/systems-officers.md of the harness.
name: ${JSON.stringify(name)}
council: ${council}
time limit of a scenario: 60 seconds
evidence: every change
`,
    '.gitignore': 'reports/\n.env\nrecords/packs/\nrecords/outbox/\nnode_modules/\n',
    '.env.example': '# Copy this file to .env, which is never committed, and fill in the passwords.\n',
    'features/README.md': `Scenarios stand here, one folder an application. uat steps shows what they can say; uat check looks them over.\n`,
    '.vscode/extensions.json': `${JSON.stringify({ recommendations: ['cucumberopen.cucumber-official', 'redhat.vscode-yaml'] }, null, 2)}\n`,
    '.vscode/settings.json': `${JSON.stringify(editorSettings(toPackage), null, 2)}\n`,
  };
}

/** For the official Cucumber extension: it completes steps and jumps to them. For YAML: what each file may hold. */
function editorSettings(toPackage: string): object {
  const schema = (name: string) => `${toPackage}/docs/reference/${name}.schema.json`;
  return {
    'cucumber.features': ['features/**/*.feature'],
    'cucumber.glue': ['steps/**/*.ts', EDITOR_STEPS],
    'files.associations': { '*.phrases': 'plaintext' },
    'yaml.schemas': {
      [schema('project')]: 'data/project.yaml',
      [schema('application')]: 'data/applications/*.yaml',
      [schema('personas')]: 'data/personas.yaml',
      [schema('pack')]: 'data/packs/*.yaml',
      [schema('values')]: 'data/values.yaml',
      [schema('examples')]: 'data/examples/**/*.yaml',
      [schema('release')]: 'data/releases/*.yaml',
    },
  };
}
