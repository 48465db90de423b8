import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { Blocked } from '../blocked.ts';
import type { Guard } from './guard.ts';
import { Tally } from './tally.ts';

/** How long the browser may take to send what must be stopped, in milliseconds. */
const PROOF_LIMIT_MS = 10_000;

/** What the page tried, in the order of {@link sendForbidden}. */
const TRIED = ['a form', 'a script', 'a beacon', 'a worker', 'a WebSocket'];

/** The guard could not be proven to hold: nothing may be opened in this browser. */
export class GuardNotProven extends Blocked {
  override name = 'GuardNotProven';
  constructor(why: string) {
    super(
      `Nothing was run: the guard that keeps this run from writing ${why}. Run it with the browser of this machine, or tell who looks after the harness.`,
    );
  }
}

/**
 * Has the browser send what the guard must stop, to a server of the harness's own on this machine, never to an
 * application. Resolves to how many kinds of request were tried. Throws {@link GuardNotProven} when one arrives, or
 * when not even what is allowed arrives, so that nothing is proven.
 */
export async function proveGuard(browser: Browser, guard: Guard): Promise<number> {
  const tally = new Tally();
  guard.tally = tally;
  const arrived: string[] = [];
  const server = await listen(arrived);
  const context = await browser.newContext();
  try {
    const { port } = server.address() as AddressInfo;
    const page = await context.newPage();
    await reach(page, `http://127.0.0.1:${port}/`);
    await page.evaluate(sendForbidden);
    await untilStopped(tally);
    await page.evaluate(() => fetch('/allowed').catch(() => undefined));
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
  }
  const wrong = arrived.filter((one) => !one.startsWith('GET ') || one.includes('upgrade'));
  if (wrong.length > 0) throw new GuardNotProven(`let ${wrong[0]} through`);
  if (!arrived.includes('GET /allowed'))
    throw new GuardNotProven('could not be tried: its own page did not load');
  guard.tally = new Tally();
  return TRIED.length;
}

/** That nothing arrived proves little if nothing was sent. */
async function untilStopped(tally: Tally): Promise<void> {
  const until = Date.now() + PROOF_LIMIT_MS;
  while (tally.stops < TRIED.length && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 10));
  if (tally.stops < TRIED.length)
    throw new GuardNotProven(`saw only ${tally.stops} of the ${TRIED.length} requests that it must stop`);
}

async function reach(page: Page, address: string): Promise<void> {
  try {
    await page.goto(address, { timeout: PROOF_LIMIT_MS });
  } catch {
    throw new GuardNotProven('could not be tried: the browser does not reach this machine');
  }
}

function listen(arrived: string[]): Promise<Server> {
  const server = createServer((request, response) => {
    arrived.push(`${request.method} ${request.url}`);
    response
      .setHeader('content-type', 'text/html')
      .end('<!doctype html><title>Proof</title><iframe name="f"></iframe>');
  });
  server.on('upgrade', (request, socket) => {
    arrived.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** In the page: each of {@link TRIED}, and waits until each has come to nothing. */
async function sendForbidden(): Promise<void> {
  const { origin } = location;
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action: '/form', target: 'f' });
  document.body.append(form);
  form.submit();
  navigator.sendBeacon('/beacon', 'x');
  const code = `fetch('${origin}/worker', { method: 'POST' }).catch(() => 0).then(() => postMessage(0))`;
  const worker = new Worker(URL.createObjectURL(new Blob([code])));
  const socket = new WebSocket(origin.replace('http', 'ws'));
  await Promise.all([
    fetch('/script', { method: 'POST' }).catch(() => undefined),
    new Promise((resolve) => Object.assign(worker, { onmessage: resolve, onerror: resolve })),
    new Promise((resolve) => Object.assign(socket, { onerror: resolve, onopen: resolve })),
  ]);
}
