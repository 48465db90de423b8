import type { BodyRule, Shape } from '../../project/index.ts';
import { onlyQueries } from './graphql.ts';

/** Whether a request's body is of the shape that was approved. What cannot be read is not. */
export function fitsBody(rule: BodyRule, body: string | undefined, contentType = ''): boolean {
  if (body === undefined) return false;
  if (rule.kind === 'none') return body === '';
  if (rule.kind === 'form') return /urlencoded/i.test(contentType) && fitsForm(rule.shape, body);
  const value = parsed(body);
  if (rule.kind === 'json') return isObject(value) && fitsObject(rule.shape, value);
  return isObject(value) && typeof value.query === 'string' && onlyQueries(value.query);
}

/** A name that is given twice counts each time: servers differ in which they take. */
function fitsForm(shape: Shape, body: string): boolean {
  return [...new URLSearchParams(body)].every(([name, value]) => {
    const kind = Object.hasOwn(shape, name) ? shape[name] : undefined;
    return typeof kind === 'string' && fitsText(kind, value);
  });
}

function fitsObject(shape: Shape, value: Record<string, unknown>): boolean {
  return Object.entries(value).every(([name, one]) => {
    const kind = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (kind === undefined) return false;
    return typeof kind === 'string' ? fitsValue(kind, one) : isObject(one) && fitsObject(kind, one);
  });
}

function fitsText(kind: string, value: string): boolean {
  if (kind === 'any' || kind === 'text') return true;
  if (kind === 'number') return value === '' || Number.isFinite(Number(value));
  if (kind === 'yes or no') return /^(true|false|yes|no|on|off|0|1)?$/i.test(value);
  return value === kind;
}

function fitsValue(kind: string, value: unknown): boolean {
  if (kind === 'any') return true;
  if (kind === 'text') return value === null || typeof value === 'string';
  if (kind === 'number') return value === null || typeof value === 'number';
  if (kind === 'yes or no') return value === null || typeof value === 'boolean';
  if (kind === 'list') return value === null || Array.isArray(value);
  return value === kind;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
