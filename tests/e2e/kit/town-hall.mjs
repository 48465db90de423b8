// A small application for tests, with faults that a test can ask for by the path it opens.
import { createServer } from 'node:http';
import { awkward } from './awkward-pages.mjs';

const password = process.env.TOWN_HALL_PASSWORD ?? `pw-${Math.random().toString(36).slice(2)}-Zx9`;
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

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const body = await read(request);
  if (pathname === '/500')
    return send(response, 500, page('Broken', '<p>ORA-00942: table or view does not exist</p>'));
  if (pathname === '/down') return goDown();
  if (pathname === '/sign-in' && request.method === 'POST')
    return signIn(response, new URLSearchParams(body));
  if (pathname === '/sign-in') return send(response, 200, signInPage());
  if (pathname === '/about') return send(response, 200, await pages['/about']());
  const session = /session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
  const user = sessions.get(session);
  if (pathname === '/ended') sessions.delete(session);
  if (!user || pathname === '/ended') return redirect(response, '/sign-in');
  if (pathname === '/sign-out') return signOut(response);
  if (pathname === '/visits' && request.method === 'POST') {
    visits.push(new URLSearchParams(body).get('visitor') ?? '');
    return redirect(response, '/visits');
  }
  if (awkward[pathname])
    return send(response, pathname === '/forbidden' ? 403 : 200, page('Town Hall', awkward[pathname]));
  const show = pages[pathname] ?? (() => page(`Welcome ${user}`, '<p>Town Hall</p>'));
  return send(response, 200, await show());
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const ready = { 'town-hall': `http://127.0.0.1:${port}` };
  console.log(JSON.stringify({ ready, environment: { TOWN_HALL_PASSWORD: password } }));
});
process.stdin.resume().on('end', () => process.exit(0));

function goDown() {
  server.close(() => process.exit(0));
  server.closeAllConnections();
}

function signOut(response) {
  sessions.clear();
  return redirect(response, '/sign-in');
}

function signIn(response, form) {
  if (form.get('password') !== password)
    return send(response, 200, signInPage('Wrong user name or password'));
  const id = crypto.randomUUID();
  sessions.set(id, form.get('user'));
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
