import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const ACCOUNT = new URLSearchParams({ user: 'c.assistant', password: 'umbrella-stand' }).toString();
export const PASSWORD = 'umbrella-stand';

const SIGN_IN = `<h1>Sign in</h1><form method="post" action="/sign-in">
  <label>User name <input name="user"></label> <label>Password <input name="password" type="password"></label>
  <button>Sign in</button></form>`;
const LIST = `<h1>Handed in</h1><ul><li>umbrella</li><li>glove</li></ul><a href="/sign-out">Sign out</a>
  <footer>Version 1.4</footer>`;

/** A whole application in one file: one account, two screens. Resolves to its address and how to stop it. */
export async function startLostProperty(): Promise<{ address: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, stop: () => stop(server) };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const isKnown = request.headers.cookie?.includes('session=open') ?? false;
  if (request.method === 'POST') {
    const right = (await bodyOf(request)) === ACCOUNT;
    return right ? goTo(response, '/', 'open') : show(response, `${SIGN_IN}<p role="alert">Not known</p>`);
  }
  if (pathname === '/sign-out') return goTo(response, '/sign-in', 'closed');
  if (pathname === '/sign-in') return show(response, SIGN_IN);
  return isKnown ? show(response, LIST) : goTo(response, '/sign-in', 'closed');
}

function show(response: ServerResponse, body: string): void {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><html lang="en"><title>Lost Property</title><main>${body}</main></html>`);
}

function goTo(response: ServerResponse, location: string, session: string): void {
  response.writeHead(303, { location, 'set-cookie': `session=${session}; HttpOnly; Path=/` }).end();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
