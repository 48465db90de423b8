import type { Blank } from './blank.ts';
import type { Comment } from './comments.ts';
import { regularSentence } from './regular-sentence.ts';

/** What Cucumber brings along. */
const BUILT_IN: Readonly<Record<string, Omit<Blank, 'name'>>> = {
  string: { meaning: 'words in quotes', example: '"Refunds"' },
  int: { meaning: 'a whole number', example: '3' },
  float: { meaning: 'a number', example: '2.5' },
  word: { meaning: 'one word', example: 'Monday' },
  double: { meaning: 'a number', example: '2.5' },
  bigdecimal: { meaning: 'a number', example: '2.5' },
  byte: { meaning: 'a whole number', example: '3' },
  short: { meaning: 'a whole number', example: '3' },
  long: { meaning: 'a whole number', example: '3' },
  biginteger: { meaning: 'a whole number', example: '3' },
  '': { meaning: 'anything', example: 'anything' },
};

/**
 * A step as a sentence: `{string}` becomes `"persona"`, named by the parameter of the step's code, `{amount}` becomes
 * `<amount>`, and one that joins the word before it, which may be left out, becomes ` [place]`; `(on )` becomes `(on) `. `types`: comments on the
 * project's own parameter types. A regular expression is read likewise, as far as it can be.
 */
export function sentenceOf(
  pattern: string | RegExp,
  code: string,
  types: ReadonlyMap<string, Comment>,
): { sentence: string; blanks: Blank[] } {
  if (typeof pattern !== 'string') return regularSentence(pattern, parameterNames(code));
  const parameters = parameterNames(code);
  const blanks: Blank[] = [];
  const sentence = pattern.replace(/(?<!\\)\{([^{}]*)\}/g, (_, type: string, at: number) => {
    const called = types.has(type) ? type : (parameters[blanks.length] ?? (type || 'value'));
    const name = uniqueName(called, blanks);
    blanks.push({ name, ...meaningOf(type, types) });
    if (/(?:[\w}]|[^\s)]\))$/.test(pattern.slice(0, at))) return ` [${name}]`;
    return type === 'string' ? `"${name}"` : `<${name}>`;
  });
  return { sentence: withSpacesOutside(sentence).replace(/\\([(){}/\\])/g, '$1'), blanks };
}

/** `(on )the` is how it is written, `(on) the` how it is read. */
function withSpacesOutside(sentence: string): string {
  return sentence.replace(/(?<!\\)\((\s*)([^()\s][^()]*?)(\s*)\)/g, '$1($2)$3');
}

/** A phrase as a sentence: its blanks are named already. */
export function phraseSentence(written: string): { sentence: string; blanks: Blank[] } {
  const blanks = [...written.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => ({
    name,
    meaning: 'a value, in quotes when it is more than one word',
    example: `"${name}"`,
  }));
  return { sentence: written.replace(/"?\{([^{}]+)\}"?/g, '"$1"'), blanks };
}

function meaningOf(type: string, types: ReadonlyMap<string, Comment>): Omit<Blank, 'name'> {
  const comment = types.get(type);
  if (comment !== undefined)
    return { meaning: comment.text.replace(/\.$/, ''), example: comment.examples[0] ?? '' };
  return BUILT_IN[type] ?? { meaning: type, example: '' };
}

/** The parameters of a step's code, in words: `billingGroup` → `billing group`. */
function parameterNames(code: string): string[] {
  const list = /^(?:async\s*)?(?:function\b[^(]*)?\(([^)]*)\)/.exec(code.trim())?.[1] ?? '';
  return list
    .split(',')
    .map((one) => /^\s*([A-Za-z$][\w$]*)/.exec(one)?.[1] ?? '')
    .filter((name) => name !== '' && name !== 'this')
    .map((name) => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase());
}

function uniqueName(name: string, blanks: readonly Blank[]): string {
  const same = blanks.filter((one) => one.name === name || one.name.startsWith(`${name} `)).length;
  return same === 0 ? name : `${name} ${same + 1}`;
}
