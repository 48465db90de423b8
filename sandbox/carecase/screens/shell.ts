import type { Edition } from '../../kit/changes.ts';
import { type Html, html, raw } from '../../kit/html.ts';
import { SCRIPTS, STYLESHEET } from './public-files.ts';

/** The one page, which public/main.js fills. It carries what this edition changes on the screen. */
export function shell(edition: Edition): Html {
  return page(
    'CareCase',
    edition,
    html`${SCRIPTS.map(({ path }) => html`<link rel="modulepreload" href="${path}" />`)}
      <div id="app"></div>
      <noscript>CareCase needs JavaScript. Version ${edition.version}</noscript>
      <script type="application/json" id="edition">${raw(screenEdition(edition))}</script>
      <script type="module" src="/assets/main.js"></script>`,
  );
}

export function page(title: string, edition: Edition, body: Html): Html {
  const theme = edition.has('new-colours') ? 'plum' : 'teal';
  return html`<!doctype html>
    <html lang="en-GB" data-theme="${theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${STYLESHEET.path}" />
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}

function screenEdition(edition: Edition): string {
  const shown = edition.changes.filter((change) => change.kind !== 'regression').map((change) => change.id);
  return JSON.stringify({ version: edition.version, changes: shown });
}
