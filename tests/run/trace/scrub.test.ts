import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scrubTrace } from '../../../harness/run/trace/scrub.ts';
import { unzipped, type ZippedFile, zipped } from '../../../harness/run/trace/zip.ts';
import { maskOf, useBrowser } from '../mask/browser.ts';

/** Each in a place of its own, where a trace keeps it. */
const SECRETS = {
  known: 'canary-known-1',
  typed: 'canary-typed-2',
  plainWord: 'canaryword',
  shown: 'canary-shown-3',
  cookie: 'canary-cookie-0123456789',
  given: 'canary-given-0123456789',
  token: 'canary-token-0123456789',
  header: 'canary-header-0123456789',
  body: 'canary-body-4',
  answer: 'canary-answer-5',
  script: 'canary-script-6',
};

const PAGE = `<!doctype html><title>Form</title><link rel="stylesheet" href="/style.css">
<label>Password<input id="p" type="password"></label><label>Other<input id="o" type="password" value="${SECRETS.shown}"></label>
<label>Name<input id="n"></label><p>${SECRETS.known}</p><p>${SECRETS.answer.length} letters</p><script>/* ${SECRETS.script} */</script>`;

const newPage = useBrowser();
let raw: ZippedFile[];
let scrubbed: ZippedFile[];

const server = createServer((request, response) => {
  response.setHeader('set-cookie', `session=${SECRETS.given}; Path=/; HttpOnly`);
  if (request.url === '/style.css')
    return response.setHeader('content-type', 'text/css').end('p { color: red }');
  if (request.url === '/answer')
    return response.setHeader('content-type', 'application/json').end(JSON.stringify(SECRETS.answer));
  return response.setHeader('content-type', 'text/html').end(PAGE);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = await newPage();
  const context = page.context();
  await context.addCookies([{ name: 'sid', value: SECRETS.cookie, url: address }]);
  await context.tracing.start({ snapshots: true, screenshots: false, sources: false });
  await context.setExtraHTTPHeaders({
    authorization: `Bearer ${SECRETS.token}`,
    'x-api-key': SECRETS.header,
  });
  await page.goto(`${address}/form?word=${SECRETS.known}`);
  await page.getByLabel('Password').fill(SECRETS.typed);
  await page.getByLabel('Password').fill(SECRETS.plainWord);
  await page.getByLabel('Name').fill('Ada Lovelace');
  await page.evaluate(
    (body) => fetch('/answer', { method: 'POST', body }).then((one) => one.text()),
    SECRETS.body,
  );
  await context.storageState();
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'council-uat-scrub-')), 'trace.zip');
  await context.tracing.stop({ path: file });
  raw = await unzipped(readFileSync(file));
  const whole = scrubTrace(raw, maskOf({ classOfData: 'synthetic', secrets: [SECRETS.known] }));
  scrubbed = await unzipped(await zipped(whole));
});
afterAll(() => server.close());

it.each(Object.entries(SECRETS))(
  'a trace holds a secret that is %s, and no longer once it was scrubbed',
  (_, secret) => {
    expect(holding(raw, secret)).not.toEqual([]);
    expect(holding(scrubbed, secret)).toEqual([]);
  },
);

it('keeps what a reader needs: actions, pages as they were, requests, styles', () => {
  const text = (name: string) => scrubbed.find((file) => file.name === name)?.body.toString() ?? '';
  expect(text('trace.trace')).toContain('"method":"fill"');
  expect(text('trace.trace')).toContain('Ada Lovelace');
  expect(text('trace.trace')).toContain('frame-snapshot');
  expect(text('trace.network')).toContain('/form?word=[secret]');
  expect(
    scrubbed.some(({ name, body }) => name.endsWith('.css') && body.toString().includes('color: red')),
  ).toBe(true);
  expect(
    scrubbed.map(({ name }) => path.extname(name)).filter((one) => /html|js|json|stacks/.test(one)),
  ).toEqual([]);
});

/** Names of the files that hold a text, as it is or in base64. */
function holding(files: readonly ZippedFile[], text: string): string[] {
  const forms = [text, Buffer.from(text).toString('base64').replace(/.=*$/, '')];
  return files.filter(({ body }) => forms.some((form) => body.includes(form))).map(({ name }) => name);
}
