import type { Shape } from '../../project/index.ts';
import type { Asked } from './asked.ts';
import type { ApplicationRules } from './rules.ts';

/** What a scenario that only reads sent although it does not look like reading: names and kinds, never values. */
export interface LearnedRequest {
  /** Key of the application; null for an address that is none's. */
  readonly application: string | null;
  readonly method: string;
  /** With * for parts that look like a record's number. */
  readonly path: string;
  readonly body:
    | 'none'
    | 'graphql query'
    | 'unreadable'
    | { readonly form: Shape }
    | { readonly json: Shape };
  /** By name, what looks like a word of the application's own; of synthetic data only. */
  readonly words?: Readonly<Record<string, string>>;
}

/** A form's value that is not there: of any kind. */
export const EMPTY = 'empty';
/** What names a command or a control; a key or a token is longer, and what a person writes has spaces. */
const OWN_WORD = /^[A-Za-z_][\w.:$-]{0,23}$/;

/** What can be said of a request without saying what was in it, but for words where `withWords`. */
export function learnedFrom(
  asked: Asked,
  rules: readonly ApplicationRules[],
  withWords = false,
): LearnedRequest {
  const own = rules.find(({ origin }) => origin === asked.url.origin);
  const path = asked.url.pathname.split('/').map(withoutNumber).join('/');
  return {
    application: own?.key ?? null,
    method: asked.method,
    path: own === undefined ? `${asked.url.origin}${path}` : path,
    body: shapeOfBody(asked),
    ...(withWords ? wordsIn(asked) : {}),
  };
}

function wordsIn({ body = '', headers }: Asked): Pick<LearnedRequest, 'words'> {
  const isForm = /urlencoded/i.test(headers['content-type'] ?? '');
  const values = isForm ? [...new URLSearchParams(body)] : Object.entries(parsed(body) ?? {});
  const words = values.filter((pair): pair is [string, string] => OWN_WORD.test(String(pair[1])));
  return words.length === 0 ? {} : { words: Object.fromEntries(words) };
}

/** `12345`, `CT-0012` and a UUID are somebody's record. */
function withoutNumber(part: string): string {
  return /\d{2,}|^\d+$|^[0-9a-f-]{20,}$/i.test(part) ? '*' : part;
}

function shapeOfBody({ body, headers }: Asked): LearnedRequest['body'] {
  if (body === undefined) return 'unreadable';
  if (body === '') return 'none';
  if (/urlencoded/i.test(headers['content-type'] ?? '')) {
    const fields = [...new URLSearchParams(body)];
    return { form: Object.fromEntries(fields.map(([name, value]) => [name, kindOfText(value)])) };
  }
  return shapeOfJson(body);
}

function shapeOfJson(body: string): LearnedRequest['body'] {
  const value = parsed(body);
  if (value === undefined) return 'unreadable';
  if ('query' in value && typeof value.query === 'string' && value.query.includes('{'))
    return 'graphql query';
  return { json: shapeOf(value) };
}

function parsed(body: string): object | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function kindOfText(value: string): string {
  if (value === '') return EMPTY;
  return /^-?\d+(\.\d+)?$/.test(value) ? 'number' : 'text';
}

function shapeOf(value: object): Shape {
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => {
      const isPart = typeof one === 'object' && one !== null && !Array.isArray(one);
      return [name, isPart ? shapeOf(one) : kindOf(one)];
    }),
  );
}

function kindOf(value: unknown): string {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'yes or no';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'string' ? 'text' : 'any';
}
