import type { FastifyRequest } from 'fastify';
import { knows, type Row, type TableName } from './tables.ts';

export function queryOf(request: FastifyRequest): Readonly<Record<string, string>> {
  return request.query as Record<string, string>;
}

/** `a=b^c=d`. A term with an unknown field, or in a form it does not know, is ignored: every row comes back. */
export function matching(table: TableName, query: string): (row: Row) => boolean {
  const terms = query.split('^').flatMap((term) => {
    const [, field = '', sign = '', value = ''] = /^(\w+?)(=|STARTSWITH|LIKE)(.*)$/s.exec(term) ?? [];
    return knows(table, field) ? [{ field, sign, value }] : [];
  });
  return (row) =>
    terms.every(({ field, sign, value }) => {
      const held = row[field] ?? '';
      if (sign === '=') return held === value;
      return sign === 'LIKE' ? held.includes(value) : held.startsWith(value);
    });
}

/** The page that was asked for. */
export function pageOf<T>(request: FastifyRequest, rows: readonly T[]): T[] {
  const { sysparm_limit: limit = '10000', sysparm_offset: from = '0' } = queryOf(request);
  return rows.slice(Number(from), Number(from) + Number(limit));
}
