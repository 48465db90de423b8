import { z } from 'zod';
import { text, textLike } from './scalars.ts';

/** `/api/search`; a `*` stands for any one part between slashes, or for a piece of one. */
const allowedPath = textLike(
  /^\/(?!\/)[^\s#]*$/,
  'is not a path. Write it from / on, with * for a part that changes, for example /people/*/summary',
);

const aborted = textLike(
  /^(\/(?!\/)\S*|https?:\/\/(\*\.)?[^\s/*@]+(\/\S*)?)$/,
  'is neither a path nor an address. Write for example /keep-alive or https://*.example-analytics.com/',
);

const changing = textLike(
  /^(\/\S+|\?[^\s=&]+=\S*)$/,
  'is neither part of a path nor a name in the query. Write for example /approve or "?do="',
);

/**
 * What a request's body may look like: the kind of each value by its name, or the very text that it must be. Names that
 * are not written here must not be in the body.
 */
export type Shape = { [name: string]: string | Shape };
const Shape: z.ZodType<Shape> = z
  .record(
    text,
    z.lazy((): z.ZodType<string | Shape> => z.union([z.string(), Shape])),
  )
  .meta({ id: 'shape' });

const WHAT_BODY =
  'is not the shape of a body. Write none, graphql query, or form or json with a kind (any, text, number, yes or no, list) or a fixed text for each name';
const Body = z.union(
  [
    z.literal(['none', 'graphql query']).transform((kind) => ({ kind })),
    z
      .strictObject({ form: z.record(text, z.string()) })
      .transform(({ form }) => ({ kind: 'form' as const, shape: form as Shape })),
    z.strictObject({ json: Shape }).transform(({ json }) => ({ kind: 'json' as const, shape: json })),
  ],
  { error: WHAT_BODY },
);
export type BodyRule = z.output<typeof Body>;

const AllowedRequest = z
  .strictObject({
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], {
      error: 'is not a method. Write POST, PUT, PATCH, DELETE, or GET for one that would be stopped',
    }),
    path: allowedPath,
    body: Body.default({ kind: 'none' }),
    reason: text,
    'approved by': text,
  })
  .transform((entry) => ({
    method: entry.method,
    path: entry.path,
    body: entry.body,
    reason: entry.reason,
    approvedBy: entry['approved by'],
  }));
export type AllowedRequest = Readonly<z.output<typeof AllowedRequest>>;

/**
 * What the guard of a run that must not write is told of one application: requests that read although they do not look
 * it, with who said so; requests that are dropped silently; and words in an address that change something.
 */
export const KeptFromWriting = z.strictObject({
  allow: z.array(AllowedRequest).default([]),
  abort: z.array(aborted).default([]),
  stop: z.array(changing).default([]),
});
export type KeptFromWriting = Readonly<z.output<typeof KeptFromWriting>>;
