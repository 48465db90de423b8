/** Markup that may go into a page as it is. Only the `html` tag makes it, so text is always escaped. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = Html | string | number | null | undefined | false | readonly Value[];

/** Template tag: everything put in is escaped, unless it is markup of this tag's own making. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const inner = parts.map((part, at) => `${part}${at < values.length ? markup(values[at] ?? '') : ''}`);
  return new Html(inner.join(''));
}

/** Text for an element or a quoted attribute; control and direction characters are taken out. */
function escaped(text: string): string {
  const clean = text.replace(UNSEEN, (found) => (found === '\n' || found === '\t' ? found : ' '));
  return clean.replace(/[&<>"']/g, (found) => ENTITIES[found] ?? '');
}

const UNSEEN = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function markup(value: Value): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(markup).join('');
  return value === null || value === undefined || value === false ? '' : escaped(String(value));
}
