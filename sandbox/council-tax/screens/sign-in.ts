import { html } from '../../kit/html.ts';
import { type FormState, field } from './form.ts';
import type { Screen } from './layout.ts';

export function signInScreen(state: FormState, returnTo: string): Screen {
  return {
    title: 'Sign in',
    body: html`<form method="post" action="/sign-in" class="card sign-in" novalidate>
      <p>Use the name and password of your revenues account.</p>
      <input type="hidden" name="return" value="${returnTo}">
      ${field(state, 'username', 'User name', { autocomplete: 'username' })}
      ${field(state, 'password', 'Password', { type: 'password', autocomplete: 'current-password' })}
      <p class="buttons"><button class="primary">Sign in</button></p>
    </form>`,
  };
}
