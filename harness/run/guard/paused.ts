import type { Asked } from './asked.ts';

/** What Chromium says of a request or an answer that it holds (Fetch.requestPaused), as far as the guard looks. */
export interface Paused {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly hasPostData?: boolean;
    readonly postDataEntries?: { readonly bytes?: string }[];
  };
  readonly responseErrorReason?: string;
  readonly responseStatusCode?: number;
  readonly responseStatusText?: string;
  readonly responseHeaders?: { name: string; value: string }[];
}

/** Whether it is an answer on its way back; else it is a request on its way out. */
export function isAnswer({ responseStatusCode, responseErrorReason }: Paused): boolean {
  return responseStatusCode !== undefined || responseErrorReason !== undefined;
}

/** The request as the guard judges it. */
export function askedBy({ request, resourceType }: Paused): Asked {
  const headers = Object.entries(request.headers).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  return {
    method: request.method.toUpperCase(),
    url: new URL(request.url),
    headers: Object.fromEntries(headers),
    body: bodyOf(request),
    kind: resourceType,
  };
}

/** A file or a blob among the parts has no bytes that the browser shows. */
function bodyOf({ hasPostData, postDataEntries = [] }: Paused['request']): string | undefined {
  if (hasPostData !== true) return '';
  const parts = postDataEntries.map(({ bytes }) => bytes);
  if (parts.length === 0 || parts.includes(undefined)) return undefined;
  return Buffer.concat(parts.map((part) => Buffer.from(part ?? '', 'base64'))).toString('utf8');
}
