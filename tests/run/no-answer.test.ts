import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, launchOptions } from '../../harness/run/browser.ts';
import { noAnswer, silence } from '../../harness/run/no-answer.ts';

/** Answers by path, each with one fault. */
const answers: Record<string, RequestListener> = {
  '/cut': (request) => request.socket.destroy(),
  '/half': (_request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('<!doctype html>');
    setTimeout(() => response.socket?.destroy(), 50);
  },
  '/circle': (_request, response) => response.writeHead(302, { location: '/circle' }).end(),
  '/hang': () => {},
};
const server = createServer((request, response) => {
  const answer = answers[request.url ?? ''];
  if (answer === undefined) response.end('<!doctype html><title>Well</title>');
  else answer(request, response);
});

describe('what the browser itself says of a fault', () => {
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const options = launchOptions(findBrowser());
    const unknown = '--host-resolver-rules=MAP nobody.test ~NOTFOUND';
    browser = await chromium.launch({ ...options, args: [...(options.args ?? []), unknown] });
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  const opened = async (url: string, offline = false) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    // The line is cut once somebody is at work.
    await page.goto(address);
    await context.setOffline(offline);
    const said = await page.goto(url === 'closed' ? await closedPort() : url, { timeout: 2_000 }).then(
      () => 'It opened.',
      (error: Error) => error.message,
    );
    await context.close();
    return noAnswer(said);
  };

  it.each([
    ['this machine has lost its network', '/', true, 'network', 'This machine lost its network'],
    ['the line is cut', '/cut', false, 'network', 'broke off the connection'],
    ['the line is cut in the middle of a page', '/half', false, 'hang', 'did not finish opening a page'],
    ['it redirects for ever', '/circle', false, 'redirects', 'redirected without end'],
    ['it hangs', '/hang', false, 'hang', 'did not finish opening a page in time'],
    ['its name is not known', 'http://nobody.test/', false, 'network', 'name is not known'],
    ['nothing listens there', 'closed', false, 'application down', 'nothing listens'],
  ])('is understood where %s', async (_what, where, offline, kind, sentence) => {
    const found = await opened(where.startsWith('/') ? `${address}${where}` : where, offline);
    expect(found?.trouble.kind).toBe(kind);
    expect(found?.sentence).toContain(sentence);
  });
});

/** An address at which somebody listened a moment ago. */
async function closedPort(): Promise<string> {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await new Promise((resolve) => other.close(resolve));
  return `http://127.0.0.1:${port}/`;
}

describe('what a page waited for in vain', () => {
  it.each([
    [
      'no answer',
      { serverError: undefined, unanswered: 'GET /letters' },
      'hang',
      'did not answer GET /letters in time (waited 30 seconds)',
    ],
    [
      'a notice that it is closed, while somebody works',
      { serverError: '503 for GET /letters' },
      'maintenance',
      '503 for GET /letters',
    ],
    ['an error of its own', { serverError: '500 for GET /letters' }, 'page', '500 for GET /letters'],
    [
      'a line that was cut',
      { serverError: undefined, brokenOff: { request: 'GET /data', said: 'net::ERR_INTERNET_DISCONNECTED' } },
      'network',
      'It was asked for GET /data',
    ],
  ] as const)('is %s', (_what, symptoms, kind, sentence) => {
    const found = silence(symptoms, 30_000);
    expect(found?.trouble.kind).toBe(kind);
    expect(found?.sentence).toContain(sentence);
  });
});
