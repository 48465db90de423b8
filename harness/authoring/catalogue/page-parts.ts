/** The look of the catalogue page: legible at 400 %, in print and with the system's own contrast. */
export const STYLE = `
:root { color-scheme: light; --ink: #0b0c0c; --quiet: #454a4d; --line: #b1b4b6; --accent: #17365c }
* { box-sizing: border-box }
body { margin: 0; font: 1rem/1.5 system-ui, "Segoe UI", Arial, sans-serif; color: var(--ink); background: #fff }
.skip { position: absolute; left: -9999px } .skip:focus { left: 1rem; top: 1rem; background: #fd0; padding: .5rem }
header, main, nav { max-width: 62rem; margin: 0 auto; padding: 0 1rem }
h1 { font-size: 1.8rem; margin: 1.5rem 0 .25rem } h2 { font-size: 1.35rem; color: var(--accent); margin: 2rem 0 .5rem; border-bottom: 2px solid var(--accent) }
h3 { font-size: 1.05rem; margin: 0 }
.search { position: sticky; top: 0; background: #fff; padding: .75rem 0; border-bottom: 1px solid var(--line); z-index: 1 }
label { font-weight: 600; display: block } input { font: inherit; width: 100%; max-width: 32rem; padding: .4rem .5rem; border: 2px solid var(--ink) }
a { color: #1d5aa3 } a:focus, input:focus, summary:focus { outline: 3px solid #fd0; outline-offset: 2px; box-shadow: 0 0 0 5px var(--ink) }
nav ul { columns: 16rem; padding-left: 1.2rem; margin: .5rem 0 }
article { padding: .8rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; overflow-wrap: anywhere; scroll-margin-top: 7rem }
h2 { scroll-margin-top: 7rem }
.blank { font-weight: 400; font-style: italic; text-decoration: underline dotted; color: var(--accent) }
.kind, .used, .where { color: var(--quiet); font-size: .9rem } p { margin: .25rem 0 }
dl { margin: .25rem 0; display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem } dt { font-style: italic } dd { margin: 0 }
code, pre { font: .95rem/1.4 Consolas, "DejaVu Sans Mono", monospace; background: #f3f2f1; padding: .1rem .3rem } pre { padding: .5rem; overflow-x: auto; margin: .3rem 0 }
[hidden] { display: none !important }
@media print { .search, nav, .skip { display: none } a { color: inherit; text-decoration: none } details::details-content { content-visibility: visible; height: auto } }
`;

/** Search by word: the page is whole without it. */
export const SCRIPT = `
const box = document.getElementById('words'), said = document.getElementById('found');
const all = [...document.querySelectorAll('article')], topics = [...document.querySelectorAll('section')];
function look() {
  const words = box.value.toLowerCase().split(/[^\\p{L}\\p{N}£]+/u).filter(Boolean);
  let shown = 0;
  for (const one of all) {
    one.hidden = !words.every((word) => (' ' + one.dataset.words).includes(' ' + word));
    if (!one.hidden) shown++;
  }
  for (const topic of topics) topic.hidden = !topic.querySelector('article:not([hidden])');
  document.querySelector('nav').hidden = words.length > 0;
  said.textContent = words.length === 0 ? all.length + ' steps' : shown === 0 ? 'No step has these words. Try fewer or shorter ones.' : shown + (shown === 1 ? ' step has' : ' steps have') + ' these words';
}
box.addEventListener('input', look);
box.addEventListener('keydown', (event) => { if (event.key === 'Escape') { box.value = ''; look(); } });
addEventListener('beforeprint', () => { for (const one of document.querySelectorAll('details')) one.open = true; });
const form = document.getElementById('search');
form.addEventListener('submit', (event) => event.preventDefault());
form.hidden = false;
look();
`;
