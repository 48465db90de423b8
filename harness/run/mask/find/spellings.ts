/** Shorter values are looked for as whole words only, lest a one-digit PIN empties every page. */
const SHORT = 4;
/** Fewest base64 characters that are sure to be the value's. */
const CORE = 5;

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const jsonEscapes: Readonly<Record<string, string>> = {
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
  '\b': 'b',
  '\f': 'f',
};

/**
 * A regular expression (source, for flags `gu`) that matches a value however it was written: as it is,
 * percent-encoded (once or twice, as in a form), as JSON, as HTML, as base64 of it or of a text around it,
 * or any mixture of these. `undefined` for a value that is blank.
 */
export function spellingsOf(value: string): string | undefined {
  const exact = value.trim() === '' ? undefined : value;
  if (exact === undefined) return undefined;
  const written = [...exact].map(charSpellings).join('');
  const whole = exact.length < SHORT ? `(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])` : written;
  return [whole, ...base64Cores(exact), ...spacedKey(exact)].join('|');
}

/** A letter or digit stands for itself; anything else may be written in several ways, `''` in YAML among them. */
function charSpellings(char: string): string {
  if (/[A-Za-z0-9]/.test(char)) return char;
  const forms = [percent(char), htmlForms(char), jsonForms(char), escapeRegExp(char)];
  if (char === ' ') forms.push('\\+', '\u00a0');
  if (char === "'") forms.unshift("''");
  return `(?:${forms.join('|')})`;
}

/** `%2F`, `%252f`: every byte of the character in UTF-8, encoded once or more. */
function percent(char: string): string {
  const bytes = [...Buffer.from(char, 'utf8')];
  return bytes.map((byte) => `%(?:25){0,2}${anyCase(byte.toString(16).padStart(2, '0'))}`).join('');
}

function htmlForms(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const forms = [`&#0{0,4}${code};`, `&#[xX]0{0,4}${anyCase(code.toString(16))};`];
  const name = named[char];
  return (name === undefined ? forms : [name, ...forms]).join('|');
}

/** `\u00e9`, `\"`, and the same escaped once more. */
function jsonForms(char: string): string {
  const units = Array.from({ length: char.length }, (_, index) => char.charCodeAt(index));
  const unicode = units.map((unit) => `\\\\{1,2}u${anyCase(unit.toString(16).padStart(4, '0'))}`).join('');
  const short = jsonEscapes[char];
  if (short !== undefined) return `${unicode}|\\\\{1,2}${short}`;
  return char === '\\' ? `${unicode}|\\\\{2,4}` : `${unicode}|\\\\{1,3}${escapeRegExp(char)}`;
}

/** What is certain of the value's base64 when it begins at byte 0, 1 or 2 of a group of three. */
function base64Cores(value: string): string[] {
  const bytes = Buffer.from(value, 'utf8');
  return [0, 1, 2].flatMap((lead) => {
    const encoded = Buffer.concat([Buffer.alloc(lead), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const tail = (lead + bytes.length) % 3 === 0 ? encoded.length : encoded.length - 1;
    const core = encoded.slice([0, 2, 3][lead], tail);
    return core.length < CORE ? [] : [wholeRun(core)];
  });
}

/** The core with the rest of its run: what is left of a half-masked base64 text would still tell something. */
function wholeRun(core: string): string {
  const either = core.replace(/\+/g, '(?:[+-]|%2[bB])').replace(/\//g, '(?:[/_]|%2[fF])');
  return `${either}(?:[A-Za-z0-9+/_-]{0,3}(?:={1,2}|(?:%3[dD]){1,2}))?`;
}

/** The secret of an authenticator is shown in groups, in capitals or small letters. */
function spacedKey(value: string): string[] {
  if (!/^[A-Z2-7]{16,}$/i.test(value)) return [];
  return [[...value].map((char) => (/[a-z]/i.test(char) ? anyCase(char) : char)).join('[ -]?')];
}

function anyCase(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
