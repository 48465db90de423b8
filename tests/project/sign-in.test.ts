import { expect, test } from 'vitest';
import { loadProject, resolveAccount } from '../../harness/project/index.ts';
import { edited, faultsOf, projectFolder, SOUND } from './folder.ts';

const FILE = 'data/applications/council-tax.yaml';
const FORM = `sign-in:
  page: /sign-in
  fields: { User name: username, Password: password }
  button: Sign in
  signed in when: Sign out
`;

const recipe = (text: string) => edited(FILE, FORM, text);
const signInOf = (text: string, more = {}) =>
  loadProject(projectFolder({ ...recipe(text), ...more }), {}).applications.get('council-tax')?.signIn;

test('an application that anybody may use needs no recipe', () => {
  expect(signInOf('')).toBeNull();
});

test('a form may be named as such', () => {
  expect(signInOf(FORM.replace('sign-in:', 'sign-in:\n  with: form'))).toMatchObject({
    kind: 'form',
    button: 'Sign in',
  });
});

test('HTTP credentials', () => {
  expect(signInOf('sign-in: { with: http credentials, signed in when: Welcome }\n')).toEqual({
    kind: 'http credentials',
    page: '/',
    signedInWhen: 'Welcome',
  });
});

test('a person in a visible browser, whose accounts need no password', () => {
  const people = edited('data/personas.yaml', `, password: "\${SANDBOX_PASSWORD}"`, '');
  expect(signInOf('sign-in: { with: a person, page: /sso, signed in when: Sign out }\n', people)).toEqual({
    kind: 'a person',
    page: '/sso',
    signedInWhen: 'Sign out',
  });
});

test('a page object of the project, which must be there', () => {
  const text =
    'sign-in: { with: page object, module: pages/in.page.ts, class: SignInPage, signed in when: Out }\n';
  expect(signInOf(text, { 'pages/in.page.ts': '' })).toEqual({
    kind: 'page object',
    module: 'pages/in.page.ts',
    className: 'SignInPage',
    signedInWhen: 'Out',
  });
  expect(faultsOf(recipe(text))).toEqual([
    `${FILE}:10 › sign-in › module: "pages/in.page.ts" does not exist. Write the path of a file in the project folder.`,
  ]);
});

test('a one-time code as second factor is a secret like the password', () => {
  const asked = recipe(FORM.replace('Password: password', 'Password: password, Code: one-time code'));
  const given = edited('data/personas.yaml', 'one at a time', `one-time code: "\${TOTP}", one at a time`);
  const environment = { SANDBOX_PASSWORD: 'hunter2', TOTP: 'JBSWY3DPEHPK3PXP' };
  const project = loadProject(projectFolder({ ...asked, ...given }), environment);
  expect(resolveAccount(project, 'revenues officer', 'council-tax').oneTimeCodeSecret()).toBe(
    'JBSWY3DPEHPK3PXP',
  );
});

test('a version that a person attests, and one that nobody knows', () => {
  const shown = 'version: { page: /about, text: "Version {version}" }\n';
  const versionOf = (text: string) =>
    loadProject(projectFolder(edited(FILE, shown, text)), {}).applications.get('council-tax')?.version;
  expect(SOUND[FILE]).toContain(shown);
  expect(versionOf('version: { attested: true }\n')).toEqual({ kind: 'attested' });
  expect(versionOf('')).toEqual({ kind: 'unknown' });
});
