export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export const SECRET = '[secret]';

/** Headers that carry a session or a token. */
const SECRET_HEADER = /cookie|auth|token|csrf|xsrf|secret|session|api-?key/i;
/** Bodies and results hold whatever the application or a step put there. */
const CARRIERS = new Set(['cookies', 'postData', 'result', '_webSocketMessages', 'stack', 'attachments']);
/** What tells of an action where it was done and with what; other parameters may be cookies, headers, scripts. */
const PARAMETERS = new Set([
  'selector',
  'url',
  'value',
  'text',
  'key',
  'options',
  'state',
  'timeout',
  'button',
  'modifiers',
  'position',
  'expression',
  'expectedText',
  'isNot',
  'waitUntil',
]);

/** The event without what carries secrets; headers keep their names. */
export function withoutCarriers(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutCarriers);
  if (typeof value !== 'object' || value === null) return value;
  if (isHeader(value)) return SECRET_HEADER.test(value.name) ? { ...value, value: SECRET } : value;
  const kept = Object.entries(value).filter(([key]) => !CARRIERS.has(key));
  return Object.fromEntries(
    kept.map(([key, inner]) => [key, withoutCarriers(key === 'params' ? onlyKnown(inner) : inner)]),
  );
}

/** Passwords that fields held, and the values of cookies and of headers that carry a token. */
export function secretsIn(value: Json): string[] {
  if (Array.isArray(value)) return [...passwordOf(value), ...value.flatMap(secretsIn)];
  if (typeof value !== 'object' || value === null) return [];
  if (isHeader(value) && SECRET_HEADER.test(value.name)) return valuesOf(value.value);
  return Object.values(value).flatMap(secretsIn);
}

export function mapStrings(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((inner) => mapStrings(inner, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapStrings(inner, change)]));
}

/** A snapshot writes an element as its name, its attributes and its children. */
function passwordOf([name, attributes]: Json[]): string[] {
  if (typeof name !== 'string' || name.toUpperCase() !== 'INPUT') return [];
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes)) return [];
  if (String(attributes.type).toLowerCase() !== 'password') return [];
  const held = [attributes.value, attributes.__playwright_value_];
  return held.filter((value) => typeof value === 'string').filter((value) => value !== '');
}

function isHeader(value: { [key: string]: Json }): value is { name: string; value: string } {
  return typeof value.name === 'string' && typeof value.value === 'string';
}

/** `session=abc; Path=/` holds `abc`, and `Bearer abc` too. */
function valuesOf(header: string): string[] {
  const pieces = header.split(/[;,\s]+/).map((piece) => piece.slice(piece.indexOf('=') + 1));
  return pieces.filter((piece) => piece.length >= 16);
}

function onlyKnown(params: Json): Json {
  if (typeof params !== 'object' || params === null || Array.isArray(params)) return {};
  return Object.fromEntries(Object.entries(params).filter(([key]) => PARAMETERS.has(key)));
}
