import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { ProjectFault } from '../../errors.ts';
import { registerTypeScript } from '../../gherkin/register-typescript.ts';
import type { SignIn } from '../../project/index.ts';
import { oneTimeCode } from './one-time-code.ts';
import type { SignInRequest } from './sign-in-request.ts';

/** What a sign-in page object is asked for: it does with it whatever its application wants. */
export interface Credentials {
  readonly username: string;
  readonly password: string | null;
  /** The one-time code of this moment. Throws where the account has no secret for it. */
  oneTimeCode(): string;
}

/** A page object that signs in: `new SignInPage(page).signIn({ username, password })`. */
export type SignInPageClass = new (page: Page) => { signIn(credentials: Credentials): Promise<void> };

/** Signs in by a page object of the project. Throws {@link ProjectFault} when its class is not there. */
export async function signInByPage(
  page: Page,
  recipe: Extract<SignIn, { kind: 'page object' }>,
  request: SignInRequest,
): Promise<void> {
  const { root, application, account, username } = request;
  registerTypeScript();
  const module = (await import(pathToFileURL(path.join(root, recipe.module)).href)) as Record<
    string,
    unknown
  >;
  const Found = module[recipe.className];
  if (typeof Found !== 'function') {
    throw new ProjectFault({
      where: `${application.file} › sign-in › class`,
      wrong: `${recipe.module} has no class ${recipe.className}`,
      allowed: `It exports ${Object.keys(module).join(', ') || 'nothing'}`,
    });
  }
  await new (Found as SignInPageClass)(page).signIn({
    username,
    password: account.password(),
    oneTimeCode: () => oneTimeCode(request),
  });
}
