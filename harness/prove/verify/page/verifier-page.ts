import { keyOf, moduleGraph } from './module-graph.ts';
import { STYLE } from './style.ts';

const CSP = "default-src 'none'; script-src 'unsafe-inline' data:; style-src 'unsafe-inline'";
let made: Promise<string> | undefined;

/**
 * The page inside a pack that verifies a pack: one file that loads nothing, for a browser without a network. It runs
 * the very modules that `uat evidence verify` runs, each under its own address in an import map.
 */
export function verifierPage(): Promise<string> {
  made ??= page();
  return made;
}

async function page(): Promise<string> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const entry = new URL(`./in-page/main.${extension}`, import.meta.url);
  const modules = await moduleGraph(entry);
  const addresses = [...modules].map(([key, code]) => [key, dataUrl(code)]);
  const imports = JSON.stringify({ imports: Object.fromEntries(addresses) });
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${CSP}">
<title>Verify an evidence pack</title><style>${STYLE}</style>
<script type="importmap">${imports}</script></head>
<body><main><h1>Verify an evidence pack</h1>
<p>Choose the zip of a pack, or drop it anywhere on this page. It is read here, on this computer: nothing is sent anywhere.</p>
<p><label for="zip">Zip of the pack</label> <input type="file" id="zip" accept=".zip,application/zip"></p>
<p class="small">This page came out of a pack. One from somebody whom you do not trust can say anything: use a page that
you kept yourself, or the command <code>uat evidence verify</code>.</p>
<section id="result" role="status" aria-live="polite"></section></main>
<script type="module">import '${keyOf(entry)}';</script></body></html>
`;
}

function dataUrl(code: string): string {
  return `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
}
