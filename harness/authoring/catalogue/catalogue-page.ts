import { createHash } from 'node:crypto';
import type { CatalogueEntry } from './catalogue.ts';
import { headingOf, usedSentence } from './catalogue-lines.ts';
import { SCRIPT, STYLE } from './page-parts.ts';
import { textOf } from './search.ts';

/** The catalogue as one page that needs nothing else: no network, no other file, and no script but its own. */
export function cataloguePage(project: string, entries: readonly CatalogueEntry[]): string {
  const headings = [...new Set(entries.map(headingOf))];
  const topics = headings.map((title) => [title, entries.filter((one) => headingOf(one) === title)] as const);
  const hash = createHash('sha256').update(SCRIPT).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'`;
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Steps: ${escaped(project)}</title><style>${STYLE}</style></head><body>
<a class="skip" href="#steps">To the steps</a>
<header><h1>Steps</h1><p>What a scenario of ${escaped(project)} can say. Words in <span class="blank">italics</span> are yours to fill. What stands in (round) or [square] brackets may be left out; of words with a/stroke between them, take one.</p></header>
<main id="steps" tabindex="-1">
<form id="search" class="search" role="search" hidden><label for="words">Search by word</label>
<input id="words" type="search" autocomplete="off"><p id="found" role="status"></p></form>
<nav aria-label="Topics"><ul>${topics.map(([title], at) => `<li><a href="#t${at}">${escaped(title)}</a></li>`).join('')}</ul></nav>
${topics.map(([title, some], at) => topic(title, at, some)).join('\n')}
</main><script>${SCRIPT}</script></body></html>
`;
}

function topic(title: string, at: number, entries: readonly CatalogueEntry[]): string {
  return `<section aria-labelledby="t${at}"><h2 id="t${at}">${escaped(title)}</h2>\n${entries.map(article).join('\n')}</section>`;
}

function article(entry: CatalogueEntry): string {
  const { description, blanks, kind, where } = entry;
  return `<article data-words="${escaped(textOf(entry))}"><h3>${sentence(entry)}</h3>
<p>${escaped(description || 'Nobody has described it yet.')}${kind === 'phrase' ? ' <span class="kind">(a phrase)</span>' : ''}</p>
${blanks.length === 0 ? '' : `<dl>${blanks.map(({ name, meaning, example }) => `<dt>${escaped(name)}</dt><dd>${escaped(meaning)}${example === '' ? '' : `: <code>${escaped(example)}</code>`}</dd>`).join('')}</dl>`}
${examples(entry)}<p class="used">${escaped(usedSentence(entry))}. <span class="where">${escaped(where)}</span></p></article>`;
}

function sentence({ sentence: written, blanks }: CatalogueEntry): string {
  return blanks.reduce((text, { name }) => {
    const open = [`"${name}"`, `<${name}>`, `[${name}]`].map(escaped).find((one) => text.includes(one));
    return open === undefined ? text : text.replace(open, `<span class="blank">${open}</span>`);
  }, escaped(written));
}

function examples({ examples: real, features }: CatalogueEntry): string {
  if (real.length === 0) return '';
  const shown = real.map(
    ({ text, where, table }) =>
      `<pre>${escaped([text, ...(table ?? []).map((row) => `  | ${row.join(' | ')} |`)].join('\n'))}</pre><p class="where">${escaped(where)}</p>`,
  );
  const used = `<p>In ${features.map((one) => `<code>${escaped(one)}</code>`).join(', ')}</p>`;
  return `<details><summary>Examples and where it is used</summary>${shown.join('')}${used}</details>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[^\P{Cc}\t\n]/gu, '');
}
