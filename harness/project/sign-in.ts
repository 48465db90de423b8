import { z } from 'zod';
import { pagePath, projectFile, secretReference, text } from './scalars.ts';

/** What the browser itself is asked, before the application's own sign-in: the account's, or the server's own. */
const BrowserAsks = z
  .union([
    z.literal('same').transform(() => ({ username: null, password: null })),
    z.strictObject({ username: text, password: secretReference }),
  ])
  .optional();

function asking(browserAsks: z.output<typeof BrowserAsks>) {
  return browserAsks === undefined ? {} : { browserAsks };
}

const Form = z
  .strictObject({
    with: z.literal('form').optional(),
    page: pagePath,
    /** Label on the form: what goes in. */
    fields: z.record(text, z.enum(['username', 'password', 'one-time code'])),
    button: text,
    'http credentials': BrowserAsks,
    'signed in when': text,
  })
  .transform((recipe) => ({
    kind: 'form' as const,
    page: recipe.page,
    fields: Object.entries(recipe.fields).map(([label, holds]) => ({ label, holds })),
    button: recipe.button,
    ...asking(recipe['http credentials']),
    signedInWhen: recipe['signed in when'],
  }));

const HttpCredentials = z
  .strictObject({ with: z.literal('http credentials'), page: pagePath.default('/'), 'signed in when': text })
  .transform((recipe) => ({
    kind: 'http credentials' as const,
    page: recipe.page,
    signedInWhen: recipe['signed in when'],
  }));

const Person = z
  .strictObject({
    with: z.literal('a person'),
    page: pagePath.default('/'),
    'http credentials': BrowserAsks,
    'signed in when': text,
  })
  .transform((recipe) => ({
    kind: 'a person' as const,
    page: recipe.page,
    ...asking(recipe['http credentials']),
    signedInWhen: recipe['signed in when'],
  }));

const PageObject = z
  .strictObject({
    with: z.literal('page object'),
    module: projectFile,
    class: text,
    'http credentials': BrowserAsks,
    'signed in when': text,
  })
  .transform((recipe) => ({
    kind: 'page object' as const,
    module: recipe.module,
    className: recipe.class,
    ...asking(recipe['http credentials']),
    signedInWhen: recipe['signed in when'],
  }));

/** How a person signs in; without `with` it is a form. `signedInWhen`: text, link or button seen afterwards. */
export const SignIn = z.discriminatedUnion('with', [Form, HttpCredentials, Person, PageObject]);
export type SignIn = Readonly<z.output<typeof SignIn>>;
