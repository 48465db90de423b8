import type { FastifyRequest } from 'fastify';
import { type Html, html } from '../../kit/html.ts';
import type { Refusal } from '../refusal.ts';
import { type MAY, may, roleName } from '../staff.ts';
import { errorSummary } from './form.ts';

export interface Screen {
  readonly title: string;
  readonly body: Html;
  /** Path of the menu entry to mark. */
  readonly menu?: string;
  readonly back?: readonly [path: string, text: string];
  /** Shown at the right of the heading. */
  readonly actions?: Html | undefined;
  readonly refusals?: readonly Refusal[];
  /** Said once, after something was done. */
  readonly notice?: string | undefined;
}

const MENU: readonly (readonly [path: string, text: string, rule?: keyof typeof MAY])[] = [
  ['/', 'Home'],
  ['/accounts', 'Accounts'],
  ['/charges', 'Charges'],
  ['/refunds', 'Refunds'],
  ['/billing', 'Billing runs', 'seeBilling'],
  ['/returns', 'Tax base return', 'seeReturns'],
  ['/change-log', 'Change log', 'seeChangeLog'],
  ['/about', 'About'],
];

const STYLES = ['base', 'frame', 'content', 'tables', 'forms'];

/** A whole page of the application. */
export function layout(request: FastifyRequest, screen: Screen): Html {
  const { refusals = [] } = screen;
  const look = request.server.lob.changes.has('new-look') ? 'next' : 'classic';
  return html`<!doctype html>
<html lang="en-GB" class="${look}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${refusals.length > 0 && 'Error: '}${screen.title} - Council Tax</title>
${STYLES.map((name) => html`<link rel="stylesheet" href="/static/${name}.css">`)}<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
${banner(request)}
<div class="frame">
${request.session.account && menu(request, screen.menu)}
<main id="main">
${screen.back && html`<a class="back" href="${screen.back[0]}">${screen.back[1]}</a>`}
${errorSummary(refusals)}
${screen.notice && html`<p class="notice" role="status">${screen.notice}</p>`}
<div class="heading"><h1>${screen.title}</h1>${screen.actions && html`<div class="actions">${screen.actions}</div>`}</div>
${screen.body}
</main>
</div>
<footer>Fennel Revenues, Council Tax ${request.server.lob.version}. Test system: every person and address is invented.</footer>
</body>
</html>`;
}

function banner(request: FastifyRequest): Html {
  const account = request.session.account;
  return html`<header class="banner">
  <a class="brand" href="/"><span class="mark" aria-hidden="true">F</span><span>Council Tax<small>Ashdale Borough Council</small></span></a>
  ${
    account &&
    html`<form class="person" method="post" action="/sign-out">
      <span><b>${account.name}</b><small>${roleName(account)}</small></span><button>Sign out</button></form>`
  }
</header>`;
}

function menu(request: FastifyRequest, current: string | undefined): Html {
  const entries = MENU.filter(([, , rule]) => !rule || may(request.session.account, rule));
  return html`<nav class="menu" aria-label="Council Tax"><ul>${entries.map(
    ([path, text]) =>
      html`<li><a href="${path}" ${path === current && html`aria-current="page"`}>${text}</a></li>`,
  )}</ul></nav>`;
}
