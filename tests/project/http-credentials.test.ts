import { describe, expect, it } from 'vitest';
import { loadProject, resolveAccount, secretValues, serverCredentials } from '../../harness/project/index.ts';
import { edited, projectFolder } from './folder.ts';

const FILE = 'data/applications/council-tax.yaml';
const VARIABLES = { GATE_PASSWORD: 'gate-4417', SANDBOX_PASSWORD: 'own-9921' };

const GATE = `{ username: gate, password: "\${GATE_PASSWORD}" }`;

function asking(credentials: string, variables = {}) {
  const signIn = edited(
    FILE,
    '  button: Sign in\n',
    `  button: Sign in\n  http credentials: ${credentials}\n`,
  );
  return loadProject(projectFolder(signIn), variables);
}

function told(project: ReturnType<typeof asking>) {
  return resolveAccount(project, 'revenues officer', 'council-tax').httpCredentials('r.okafor');
}

describe('before a form, the browser is asked', () => {
  it('for what the server has for everybody; its password is a secret', () => {
    const project = asking(GATE, VARIABLES);
    expect(told(project)).toEqual({ username: 'gate', password: 'gate-4417' });
    const application = project.applications.get('council-tax');
    expect(application && serverCredentials(project, application)).toEqual(told(project));
    expect(secretValues(project)).toEqual(['own-9921', 'gate-4417']);
  });

  it("for the account's own name and password, of nobody else", () => {
    const project = asking('same', VARIABLES);
    expect(told(project)).toEqual({ username: 'r.okafor', password: 'own-9921' });
    const application = project.applications.get('council-tax');
    expect(application && serverCredentials(project, application)).toBeNull();
  });

  it('for nothing where nothing is declared', () => {
    expect(told(loadProject(projectFolder(), VARIABLES))).toBeNull();
  });

  it('and what is wrong with it is said without a value', () => {
    expect(() => asking('{ username: gate, password: gate-4417 }')).toThrow(/Name a variable instead/);
    expect(() => asking('{ username: gate, password: gate-4417 }')).not.toThrow(/gate-4417/);
    expect(() => told(asking(GATE))).toThrow(
      'data/applications/council-tax.yaml › sign-in › http credentials › password: the variable GATE_PASSWORD is not set',
    );
  });
});
