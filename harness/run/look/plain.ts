import type { Look, Place } from './place.ts';
import { shownVersion } from './shown-version.ts';

/** How long a page may take that is asked for without a browser, in milliseconds. */
const PLAIN_LIMIT_MS = 5_000;

/**
 * The version on a page that holds it as it comes from the server. Undefined when only a browser can tell: no answer
 * (a browser may go by a proxy or hold a certificate), an error, or a page that is drawn by script or has frames.
 */
export async function readVersionPlainly({
  application,
  address,
}: Pick<Place, 'application' | 'address'>): Promise<Look | undefined> {
  const { key, version } = application;
  const page = version.kind === 'read' ? version.page : '/';
  const signal = AbortSignal.timeout(PLAIN_LIMIT_MS);
  const response = await fetch(`${address}${page}`, { signal }).catch(() => undefined);
  if (response === undefined || !response.ok) return undefined;
  const text = await response.text().catch(() => '');
  if (version.kind !== 'read') return { key, version: null };
  const found = shownVersion(version.text, textOf(text));
  return found === undefined ? undefined : { key, version: found };
}

/** What of a page a person would read, more or less: enough to find a version in. */
function textOf(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style|template|noscript|title)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;|&#160;/g, ' ');
}
