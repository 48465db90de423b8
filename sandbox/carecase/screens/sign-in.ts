import type { FastifyRequest } from 'fastify';
import type { Edition } from '../../kit/changes.ts';
import { type Html, html } from '../../kit/html.ts';
import { page } from './shell.ts';

interface Attempt {
  /** Where to go once signed in. */
  readonly back: string;
  readonly username?: string;
  readonly message?: string;
}

export function signInPage(edition: Edition, { back, username, message }: Attempt): Html {
  return page(
    'Sign in · CareCase',
    edition,
    html`<main class="sign-in">
      <p class="brand">CareCase</p>
      <h1>Sign in</h1>
      <p class="muted">Ashdale Borough Council · Adult social care</p>
      ${message && html`<div class="problem" role="alert">${message}</div>`}
      <form method="post" action="/sign-in">
        <input type="hidden" name="return" value="${back}" />
        <div class="field">
          <label for="username">User name</label>
          <input id="username" name="username" value="${username}" autocomplete="username" required />
        </div>
        <div class="field">
          <label for="password">Password</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required />
        </div>
        <button class="button primary" type="submit">Sign in</button>
      </form>
      <p class="muted small"><a href="/about">About CareCase</a></p>
    </main>`,
  );
}

/** What somebody sees who may not open a screen. */
export function refusedPage(request: FastifyRequest): Html {
  return page(
    'Not allowed · CareCase',
    request.server.lob.changes,
    html`<main class="sign-in"><h1>Not allowed</h1><p>Your role may not open this screen.</p></main>`,
  );
}
