/** What a step looked for on the page. */
export interface Wanted {
  readonly kind:
    | 'button'
    | 'link'
    | 'field'
    | 'tick box'
    | 'tab'
    | 'heading'
    | 'table'
    | 'row'
    | 'text'
    | 'thing';
  readonly name: string;
}

const ROLES: Readonly<Record<string, Wanted['kind']>> = {
  button: 'button',
  link: 'link',
  textbox: 'field',
  combobox: 'field',
  searchbox: 'field',
  spinbutton: 'field',
  listbox: 'field',
  checkbox: 'tick box',
  radio: 'tick box',
  tab: 'tab',
  heading: 'heading',
  table: 'table',
  grid: 'table',
  row: 'row',
  cell: 'text',
};

/** What a vocabulary's sentences call things. */
const NOUN =
  /\b(button or link|button|link|field|tick box|tab|heading|table|row|text or control)(?: for)? ["“]([^"”]+)["”]/;

/**
 * What a step looked for, by what it threw: an error's own `wanted`, the locator in a message of Playwright, or the
 * words of a sentence. Undefined where the error is about something else.
 */
export function wantedBy(error: unknown, message: string): Wanted | undefined {
  return stated(error) ?? byLocator(message) ?? bySentence(message);
}

function stated(error: unknown): Wanted | undefined {
  const wanted = (error as { wanted?: Partial<Wanted> } | undefined)?.wanted;
  if (typeof wanted?.name !== 'string' || typeof wanted.kind !== 'string') return undefined;
  return { kind: KINDS.has(wanted.kind) ? wanted.kind : 'thing', name: wanted.name };
}

const KINDS = new Set<string>([...Object.values(ROLES), 'text', 'thing']);

/** The last part of a locator is what it is after: `getByRole('row', …).getByRole('button', { name: 'Open' })`. */
function byLocator(message: string): Wanted | undefined {
  const line = /(?:waiting for|Locator:) (.+)$/m.exec(message)?.[1];
  if (line === undefined) return undefined;
  const parts = [...line.matchAll(PART)];
  const [, role, roleName, label, labelName, filter] = parts.at(-1) ?? [];
  if (role !== undefined && roleName !== undefined) return { kind: ROLES[role] ?? 'thing', name: roleName };
  if (label !== undefined && labelName !== undefined)
    return { kind: /Text|Title|AltText/.test(label) ? 'text' : 'field', name: labelName };
  return filter === undefined ? undefined : { kind: 'row', name: filter };
}

const PART =
  /getByRole\('([a-z]+)', \{ name: '((?:[^'\\]|\\.)*)'|getBy(Label|Text|Title|Placeholder|AltText)\('((?:[^'\\]|\\.)*)'|filter\(\{ hasText: '((?:[^'\\]|\\.)*)'/g;

function bySentence(message: string): Wanted | undefined {
  const missing = /^(?:There is no|The page never showed the) /.test(message) ? NOUN.exec(message) : null;
  if (missing?.[1] !== undefined && missing[2] !== undefined)
    return { kind: kindOf(missing[1]), name: missing[2] };
  const text = /^The page does not show ["“]([^"”]+)["”]/.exec(message)?.[1];
  return text === undefined ? undefined : { kind: 'text', name: text };
}

function kindOf(noun: string): Wanted['kind'] {
  if (noun === 'button or link') return 'button';
  return KINDS.has(noun) ? (noun as Wanted['kind']) : 'thing';
}
