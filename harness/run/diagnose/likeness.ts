/** Names that different products give the same thing. */
const SAME = [
  ['surname', 'last name', 'family name'],
  ['forename', 'first name', 'given name'],
  ['date of birth', 'birth date', 'dob', 'born'],
  ['postcode', 'post code', 'zip code', 'postal code'],
  ['telephone', 'phone', 'telephone number', 'phone number', 'mobile', 'contact number'],
  ['email', 'e-mail', 'email address', 'e-mail address'],
  ['ni number', 'national insurance number', 'nino'],
  ['user name', 'username', 'user id', 'login'],
  ['save', 'submit', 'ok', 'update', 'apply'],
  ['sign in', 'log in', 'login', 'log on'],
  ['search', 'find', 'look up'],
  ['delete', 'remove'],
] as const;

/** From 0 to 1: 1 for names that mean the same, else how many pairs of letters they share. */
export function likeness(one: string, other: string): number {
  const [first, second] = [plain(one), plain(other)];
  if (first === second) return 1;
  if (SAME.some((names: readonly string[]) => names.includes(first) && names.includes(second))) return 0.95;
  const [have, want] = [pairs(first), pairs(second)];
  const shared = [...have].filter((pair) => want.has(pair)).length;
  return (2 * shared) / Math.max(1, have.size + want.size);
}

/** What two texts differ in, where that is all that they differ in: `capitals`, `spaces and a currency sign`. */
export function smallDifference(wanted: string, shown: string): string | undefined {
  if (wanted === shown || bare(wanted) !== bare(shown) || bare(wanted) === '') return undefined;
  const differs = [
    [/[£$€]/g, 'a currency sign'],
    [/[\s\u00a0]/g, 'spaces'],
    [/[.,:;'’"“”-]/g, 'punctuation'],
  ] as const;
  const parts = differs
    .filter(([pattern]) => kept(wanted, pattern) !== kept(shown, pattern))
    .map(([, what]) => what);
  if (letters(wanted) !== letters(shown)) parts.unshift('capitals' as never);
  return parts.length === 0
    ? undefined
    : `${parts.slice(0, -1).join(', ')}${parts.length > 1 ? ' and ' : ''}${parts.at(-1)}`;
}

/** The piece of a page's text that is the wanted one but for small differences, as the page writes it. */
export function almost(wanted: string, page: string): string | undefined {
  const signs = [...wanted].filter((sign) => !IGNORED.test(sign));
  if (signs.length < 3) return undefined;
  const between = String.raw`[\s£$€.,:;'’"“”-]*`;
  const pattern = signs.map((sign) => sign.replace(/[\\^$*+?()[\]{}|/]/g, '\\$&')).join(between);
  const found = new RegExp(`(?<![\\p{L}\\p{N}])[£$€]?${pattern}(?![\\p{L}\\p{N}])`, 'iu')
    .exec(page)?.[0]
    .trim();
  return found === undefined || found === wanted ? undefined : found;
}

const IGNORED = /[\s£$€.,:;'’"“”-]/;

function bare(text: string): string {
  return [...text.toLowerCase()].filter((sign) => !IGNORED.test(sign)).join('');
}

function letters(text: string): string {
  return [...text].filter((sign) => !IGNORED.test(sign)).join('');
}

function kept(text: string, pattern: RegExp): string {
  return (text.match(pattern) ?? []).join('');
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

function pairs(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}
