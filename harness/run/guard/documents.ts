import type { CDPSession } from '@playwright/test';
import type { Paused } from './paused.ts';

/** An address that no network has: what is reported there is for the guard, which takes it in on its way. */
export const REPORTS = 'https://kept-from-writing.invalid/';

/**
 * Everything that fetches may go to http and https, where the guard sees each request; what opens a channel that it
 * cannot see into may go nowhere. Workers, and frames without an address of their own, inherit it.
 */
const POLICY = `connect-src http: https: data: blob:; webrtc 'block'; report-uri ${REPORTS}`;

/** Headers that have the browser send or fetch behind the guard's back; lengths and encodings that hold no more. */
const LEFT_OUT =
  /^(speculation-rules|reporting-endpoints|report-to|nel|content-encoding|content-length|transfer-encoding|set-cookie)$/i;
const PAGES = /^\s*(text\/html|application\/xhtml\+xml|image\/svg\+xml|text\/xml|application\/xml)\b/i;

/**
 * Lets an answer through to the browser: a page with the policy above, and a worker's script with it; all else as it
 * came. A page is handed over whole, because a policy added to its head on the way is not heeded.
 */
export async function passOn(session: CDPSession, event: Paused): Promise<void> {
  const { requestId, resourceType, responseStatusCode: status = 0, responseHeaders = [] } = event;
  const type = header(responseHeaders, 'content-type');
  if (event.responseErrorReason !== undefined || (status >= 300 && status < 400))
    return void (await session.send('Fetch.continueResponse', { requestId }));
  if (resourceType === 'Document') {
    const isFile = /^\s*attachment/i.test(header(responseHeaders, 'content-disposition'));
    if (PAGES.test(type || 'text/html') && !isFile) return handOver(session, event);
    return void (await session.send('Fetch.continueResponse', { requestId }));
  }
  await session.send('Fetch.continueResponse', {
    requestId,
    responseCode: status,
    responseHeaders: [...responseHeaders, { name: 'Content-Security-Policy', value: POLICY }],
  });
}

async function handOver(session: CDPSession, event: Paused): Promise<void> {
  const { requestId, responseStatusCode = 200, responseStatusText, responseHeaders = [] } = event;
  const { body, base64Encoded } = await session.send('Fetch.getResponseBody', { requestId });
  const bytes = Buffer.from(body, base64Encoded ? 'base64' : 'utf8');
  await session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: responseStatusCode,
    ...(responseStatusText ? { responsePhrase: responseStatusText } : {}),
    responseHeaders: [
      ...responseHeaders.filter(({ name }) => !LEFT_OUT.test(name)),
      { name: 'Content-Security-Policy', value: POLICY },
    ],
    body: withoutSpeculation(bytes).toString('base64'),
  });
}

/** Rules that have pages fetched before anybody asks for them: the browser fetches those unseen. */
function withoutSpeculation(page: Buffer): Buffer {
  const text = page.toString('latin1');
  return /speculationrules/i.test(text)
    ? Buffer.from(text.replace(/speculationrules/gi, 'text/x-no-rules'), 'latin1')
    : page;
}

function header(headers: readonly { name: string; value: string }[], name: string): string {
  return headers.find((one) => one.name.toLowerCase() === name)?.value ?? '';
}
