// A small application for tests, with faults that a test can ask for by the path it opens.
import { createHmac, randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { awkward } from './awkward-pages.mjs';

// Ways in: a form, a form with a one-time code after it, HTTP credentials, and a form behind a gate of the server's own.
const DOORS = { 'town-hall': 'form', vault: 'code', registry: 'http', lobby: 'gate' };
const BASE_32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const CODE_SECRET = [...randomBytes(32)].map((byte) => BASE_32[byte % 32]).join('');

const password = process.env.TOWN_HALL_PASSWORD ?? `pw-${Math.random().toString(36).slice(2)}-Zx9`;
const gate = `gate-${randomBytes(9).toString('hex')}`;
const sessions = new Map();
const visits = [];
let flaky = 0;

const pages = {
  '/about': () => page('About', `<p>Version ${process.env.TOWN_HALL_VERSION ?? '1.0'}</p>`),
  '/visits': () =>
    page(
      'Visits today',
      `<form method="post" action="/visits"><label for="v">Visitor</label><input id="v" name="visitor"><button>Add</button></form>
       <table><tr><th>Visitor</th></tr>${visits.map((one) => `<tr><td>${escaped(one)}</td></tr>`).join('')}</table>`,
    ),
  '/flaky': () => page('Flaky', ++flaky % 2 === 1 ? '<p>Not yet</p>' : '<p>Ready now</p>'),
  '/personal': () =>
    page(
      'Case of 999 000 0018',
      `<p>NHS number 999 000 0018, National Insurance number AB123456C, born on 9 March 1957</p>
       <label for="e">E-mail</label><input id="e" value="canary.person@example.org">
       <label for="k">Case worker's note</label><textarea id="k">Ring 01632 960123</textarea>
       <label for="s">Secret word</label><input id="s" type="password" value="canary-typed-password-1">
       <table><tr><th>Payee</th><th>Sort code</th></tr><tr><td>Canary Payee-Qwxyz</td><td>12-34-56</td></tr></table>
       <div id="notes">Canary-Region-Zzyxw</div>
       <a download="9990000018.txt" href="data:text/plain,999 000 0018">Letter</a>
       <button onclick="alert('Alert for canary.person@example.org')">Warn</button>
       <script>console.log('Console for AB123456C')</script>`,
    ),
  '/hostile': () =>
    page(
      '=1+1 <img src=x onerror=alert(1)>',
      '<p>=HYPERLINK("http://example.org","x")</p><p>../../etc/passwd</p>',
    ),
  '/slow': () => new Promise((resolve) => setTimeout(() => resolve(page('Slow', '<p>At last</p>')), 60_000)),
};

const atDesk = new Set();
const halfWay = new Map();

async function answer(door, request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const body = await read(request);
  if (door === 'http') return answerWithCredentials(request, response);
  if (door === 'gate' && given(request) !== `lobby:${gate}`) return askWho(response, 'Lobby');
  if (pathname === '/500')
    return send(response, 500, page('Broken', '<p>ORA-00942: table or view does not exist</p>'));
  if (pathname === '/down') return goDown();
  if (pathname === '/sign-in' && request.method === 'POST')
    return signIn(door, response, new URLSearchParams(body));
  if (pathname === '/code' && request.method === 'POST')
    return checkCode(request, response, new URLSearchParams(body));
  if (pathname === '/sign-in') return send(response, 200, signInPage());
  if (pathname === '/about') return send(response, 200, await pages['/about']());
  const session = cookie(request, 'session');
  const user = sessions.get(session);
  if (pathname === '/ended') sessions.delete(session);
  if (!user || pathname === '/ended') return redirect(response, '/sign-in');
  if (pathname === '/sign-out' || pathname === '/end-all-sessions') return signOut(response);
  if (pathname === '/desk') return takeDesk(response, user);
  if (pathname === '/visits' && request.method === 'POST') {
    visits.push(new URLSearchParams(body).get('visitor') ?? '');
    return redirect(response, '/visits');
  }
  if (awkward[pathname])
    return send(response, pathname === '/forbidden' ? 403 : 200, page('Town Hall', awkward[pathname]));
  const show = pages[pathname] ?? (() => page(`Welcome ${user}`, '<p>Town Hall</p>'));
  return send(response, 200, await show());
}

const servers = Object.entries(DOORS).map(([name, door]) => [
  name,
  createServer((request, response) => answer(door, request, response)),
]);
const ready = {};
for (const [name, server] of servers) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  ready[name] = `http://127.0.0.1:${server.address().port}`;
}
const environment = { TOWN_HALL_PASSWORD: password, TOWN_HALL_CODE: CODE_SECRET, TOWN_HALL_GATE: gate };
console.log(JSON.stringify({ ready, environment }));
process.stdin.resume().on('end', () => process.exit(0));

function goDown() {
  for (const [, server] of servers) server.closeAllConnections();
  process.exit(0);
}

// What happened, a line each, for tests that look from the application's side.
function note(event, user, session) {
  if (process.env.TOWN_HALL_LOG)
    appendFileSync(process.env.TOWN_HALL_LOG, `${JSON.stringify({ event, user, session })}\n`);
}

// Only one browser may use an account at the desk: a second one finds it taken.
async function takeDesk(response, user) {
  if (atDesk.has(user)) return send(response, 200, page('Desk', '<p>Already at the desk</p>'));
  atDesk.add(user);
  note('desk', user);
  await new Promise((resolve) => setTimeout(resolve, 400));
  atDesk.delete(user);
  return send(response, 200, page('Desk', '<p>The desk is yours</p>'));
}

function answerWithCredentials(request, response) {
  if (given(request) === `r.keeper:${password}`)
    return send(response, 200, page('Welcome r.keeper', '<p>Registry</p>'));
  return askWho(response, 'Registry');
}

function given({ headers }) {
  return Buffer.from((headers.authorization ?? '').replace(/^Basic /, ''), 'base64').toString();
}

function askWho(response, realm) {
  response.setHeader('www-authenticate', `Basic realm="${realm}"`);
  return send(response, 401, '<!doctype html><title>Who?</title><p>Who are you?</p>');
}

function checkCode(request, response, form) {
  const user = halfWay.get(cookie(request, 'half'));
  const steps = [0, -1, 1].map((step) => oneTimeCode(Math.floor(Date.now() / 30_000) + step));
  if (user && steps.includes(form.get('code'))) return letIn(response, user);
  return send(response, 200, codePage('That code is not right'));
}

// RFC 6238, by hand: SHA-1, six digits, thirty seconds.
function oneTimeCode(counter) {
  const bits = [...CODE_SECRET].map((letter) => BASE_32.indexOf(letter).toString(2).padStart(5, '0'));
  const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(counter));
  const digest = createHmac('sha1', key).update(time).digest();
  const number = digest.readUInt32BE(digest[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

function codePage(problem = '') {
  return `<!doctype html><title>Code</title><h1>One more thing</h1><p>${problem}</p><form method="post" action="/code">
    <label for="c">Code</label><input id="c" name="code"><button>Sign in</button></form>`;
}

function signOut(response) {
  sessions.clear();
  return redirect(response, '/sign-in');
}

function signIn(door, response, form) {
  if (form.get('password') !== password)
    return send(response, 200, signInPage('Wrong user name or password'));
  if (door !== 'code') return letIn(response, form.get('user'));
  const half = crypto.randomUUID();
  halfWay.set(half, form.get('user'));
  response.setHeader('set-cookie', `half=${half}; Path=/; HttpOnly`);
  return send(response, 200, codePage());
}

function letIn(response, user) {
  const id = crypto.randomUUID();
  sessions.set(id, user);
  note('sign-in', user, id);
  response.setHeader('set-cookie', `session=${id}; Path=/; HttpOnly`);
  return redirect(response, '/');
}

function signInPage(problem = '') {
  return `<!doctype html><title>Sign in</title><h1>Sign in</h1><p>${problem}</p><form method="post" action="/sign-in">
    <label for="u">User name</label><input id="u" name="user"><label for="p">Password</label>
    <input id="p" name="password" type="password"><button>Sign in</button></form>`;
}

function page(title, content) {
  return `<!doctype html><title>${title}</title><a href="/sign-out">Sign out</a><h1>${title}</h1>${content}`;
}

function cookie(request, name) {
  return new RegExp(`(?:^|; )${name}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1];
}

function send(response, status, html) {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(html);
}

function redirect(response, location) {
  response.writeHead(303, { location });
  response.end();
}

async function read(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

function escaped(text) {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
