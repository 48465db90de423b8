import { type Browser, chromium } from '@playwright/test';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser, launchOptions } from '../../harness/run/browser.ts';
import { Guard } from '../../harness/run/guard/guard.ts';
import { proveGuard } from '../../harness/run/guard/proof.ts';
import type { ApplicationRules } from '../../harness/run/guard/rules.ts';
import { APPLICATIONS } from '../../sandbox/applications.ts';
import { loadEdition } from '../../sandbox/kit/changes.ts';
import { attack, KINDS } from './kit/hostile.ts';

/** Rounds of every kind: 1,000 attempts in all, on several pages. */
const PAGES = 5;
const ROUNDS_A_PAGE = 5;
const ROUNDS = PAGES * ROUNDS_A_PAGE;

/** Of a round's attempts: the others are dropped silently, or never get as far as a request. */
const LEAST_STOPPED = 25;

let app: FastifyInstance;
let address: string;
let browser: Browser;

beforeAll(async () => {
  process.env.SANDBOX_PASSWORD ??= 'hostile-attempts';
  const build = APPLICATIONS['council-tax'];
  if (build === undefined) throw new Error('The sandbox has no council-tax.');
  app = build(loadEdition('council-tax', 'current'));
  addTraps(app);
  address = await app.listen({ host: '127.0.0.1', port: 0 });
  browser = await chromium.launch(launchOptions(findBrowser()));
});

afterAll(async () => {
  await browser.close();
  await app.close();
});

/** What the sandbox's own log says arrived of the attempts: their kinds, sorted. */
async function arrived(): Promise<string[]> {
  const log = (await (await fetch(`${address}/__log`)).json()) as { path: string }[];
  return [...new Set(log.flatMap(({ path }) => /^\/hostile\/([\w-]+)\//.exec(path)?.[1] ?? []))].sort();
}

test('without the guard every kind of attempt reaches the server', async () => {
  const free = await chromium.launch(launchOptions(findBrowser()));
  const page = await free.newPage();
  await page.goto(`${address}/sign-in`);
  await page.evaluate(attack, 0);
  await expect.poll(arrived, { timeout: 40_000 }).toEqual([...KINDS].sort());
  await free.close();
});

test('of 1,000 hostile attempts none reaches the server under the guard', async () => {
  const before = (await allHostile()).length;
  const rules: ApplicationRules = {
    key: 'council-tax',
    name: 'Council Tax',
    file: 'data/applications/council-tax.yaml',
    origin: address,
    signInPath: '/sign-in',
    allow: [],
    abort: [],
    stop: [],
  };
  const guard = await Guard.set(browser, [rules]);
  expect(await proveGuard(browser, guard)).toBeGreaterThan(0);
  const context = await browser.newContext();
  for (let number = 1; number <= PAGES; number++) {
    const page = await context.newPage();
    await page.goto(`${address}/sign-in`);
    for (let round = 1; round <= ROUNDS_A_PAGE; round++) await page.evaluate(attack, number * 100 + round);
    await expect
      .poll(() => guard.tally.stops, { timeout: 40_000 })
      .toBeGreaterThan(number * ROUNDS_A_PAGE * LEAST_STOPPED);
    await page.goto(`${address}/about`);
    for (const open of context.pages()) await open.close();
  }
  await expect(context.request.post(`${address}/hostile/api/1`)).rejects.toThrow('Kept from writing');
  await context.close();
  expect(ROUNDS * KINDS.length).toBeGreaterThanOrEqual(1_000);
  expect((await allHostile()).slice(before)).toEqual([]);
  const log = (await (await fetch(`${address}/__log`)).json()) as { path: string }[];
  expect(log.filter(({ path }) => path.startsWith('/test/redirect/')).length).toBeGreaterThan(ROUNDS);
});

async function allHostile(): Promise<string[]> {
  const log = (await (await fetch(`${address}/__log`)).json()) as { method: string; path: string }[];
  return log
    .filter(({ path }) => path.startsWith('/hostile/'))
    .map(({ method, path }) => `${method} ${path}`);
}

/** Pages that lead astray what only reads, beside the application's own. */
function addTraps(server: FastifyInstance): void {
  server.get('/test/redirect/:round/:kind', async (request, reply) => {
    const { round, kind } = request.params as { round: string; kind: string };
    return reply.redirect(`/hostile/${kind}/${round}?action=delete`);
  });
  server.get('/test/policy/:round/:kind', async (request, reply) => {
    const { round, kind } = request.params as { round: string; kind: string };
    const policy = `img-src 'none'; report-uri /hostile/${kind}/${round}`;
    return reply.header('content-security-policy', policy).type('text/html').send('<img src="/x.png">');
  });
  server.get('/test/script/:round/:kind', async (request, reply) => {
    const { round, kind } = request.params as { round: string; kind: string };
    const code = `const at = location.origin + '/hostile/';
      fetch(at + '${kind}/${round}', { method: 'POST', body: 'x' }).catch(() => 0);
      try { new WebSocket((at + '${kind}-socket/${round}').replace('http', 'ws')) } catch {}`;
    return reply.type('text/javascript').header('service-worker-allowed', '/').send(code);
  });
}
