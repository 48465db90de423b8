import type { Kit } from './kit.ts';
import type { Caption } from './types.ts';

// Runs inside the page: see kit.ts.
declare const kit: Kit;

/** Every text by which a person may know what can be pressed: its words, its tooltip, its picture's text. */
export function namesOf(element: Element): Caption[] {
  const input =
    element instanceof HTMLInputElement ? [{ text: kit.squeeze(element.value), strength: 9 }] : [];
  return [
    ...kit.named(element),
    ...input,
    ...written(element),
    ...pictured(element),
    ...tooltips(element),
    ...hidden(element),
  ].filter(({ text }) => text !== '');
}

export function written(element: Element): Caption[] {
  const text = kit.squeeze(kit.textIn(element));
  if (text.length > 200) return [];
  return [
    { text, strength: 9 },
    { text: kit.squeeze(kit.textIn(element, '[class*=badge], sup, .count')), strength: 8 },
  ];
}

export function pictured(element: Element): Caption[] {
  const pictures = [element, ...element.querySelectorAll('img, svg, i, span, area, [role=img]')].slice(0, 12);
  return pictures.flatMap((picture) => [
    { text: kit.squeeze(picture.getAttribute('alt')), strength: 8 },
    { text: kit.squeeze(picture === element ? '' : picture.getAttribute('aria-label')), strength: 8 },
    {
      text: kit.squeeze(picture.localName === 'svg' ? picture.querySelector('title')?.textContent : ''),
      strength: 8,
    },
    { text: kit.squeeze(picture === element ? '' : picture.getAttribute('title')), strength: 7 },
  ]);
}

export function tooltips(element: Element): Caption[] {
  const names = [
    'title',
    'data-original-title',
    'data-bs-original-title',
    'data-title',
    'data-tooltip',
    'data-tip',
  ];
  return names.map((name) => ({ text: kit.squeeze(element.getAttribute(name)), strength: 7 }));
}

/** What only the program calls it, where it says nothing to a person. */
export function hidden(element: Element): Caption[] {
  if (kit.squeeze(kit.textIn(element)) !== '') return [];
  const classes = [element, ...element.querySelectorAll('i, span, svg, use')].flatMap((part) => [
    ...part.classList,
  ]);
  const icons = classes.filter((name) => /icon|^fa-|^bi-|^mdi-|glyph/.test(name));
  const sources = [element, ...element.querySelectorAll('img, input[type=image]')].map(
    (picture) => picture.getAttribute('src') ?? '',
  );
  const files = sources.map((source) => /([^/]+)\.(gif|png|svg|jpe?g|ico)(\?.*)?$/i.exec(source)?.[1] ?? '');
  const names = [element.getAttribute('name'), element.id, ...icons, ...files];
  return names.map((name) => ({ text: kit.wordsOfName(name ?? ''), strength: 0 }));
}
