// Applications that each have one fault, for tests: see the names below.
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';

const password = 'pw-Faulty-Zx9';

// What each does otherwise than an application that is well. `page` answers for what comes after signing in.
const faults = {
  well: {},
  // The line is cut while somebody works.
  cut: { page: { '/letters': (_request, response) => response.socket.destroy() } },
  // The page stands, but what it fetches never comes through.
  thin: {
    page: {
      '/live': (_request, response) =>
        send(
          response,
          page(
            'Live',
            "<p id='x'></p><script>fetch('/data').then(r => r.text()).then(t => { x.textContent = t })</script>",
          ),
        ),
      '/data': (_request, response) => response.socket.destroy(),
    },
  },
  hang: { page: { '/letters': () => {} } },
  circle: { all: (request, response) => redirect(response, request.url === '/a' ? '/b' : '/a') },
  closed: {
    all: (_request, response) =>
      send(
        response,
        '<!doctype html><title>Closed</title><h1>Planned maintenance</h1><p>Back on Monday at 07:00.</p>',
        503,
      ),
  },
  notice: {
    all: (_request, response) =>
      send(response, '<!doctype html><title>Sorry</title><h1>This service is temporarily unavailable.</h1>'),
  },
  elsewhere: { banner: 'TRAINING' },
  ended: { page: { '/letters': (_request, response) => redirect(response, '/sign-in') } },
  clock: { date: () => new Date(Date.now() + 61 * 60_000).toUTCString() },
  certificate: { tls: true },
  captcha: { welcome: '<h1>One more thing</h1><p>Verify you are human.</p>' },
  expired: {
    welcome:
      '<h1>Change password</h1><p>Your password has expired.</p><label>New <input type="password"></label><label>Again <input type="password"></label>',
  },
  refused: { refuse: true },
  broken: { page: { '/letters': (_request, response) => send(response, '<h1>Error</h1>', 500) } },
  soon: { notice: '<p>Your password will expire in 3 days.</p>' },
};

async function answer(fault, request, response) {
  if (fault.date) response.setHeader('date', fault.date());
  const { pathname } = new URL(request.url, 'http://localhost');
  if (fault.all) return fault.all(request, response);
  const show = (title, content) => send(response, page(title, content, fault.banner));
  if (pathname === '/about') return show('About', '<p>Version 1.0</p>');
  if (pathname === '/sign-in' && request.method === 'POST') return signIn(fault, request, response);
  if (pathname === '/sign-in' || !/session=1/.test(request.headers.cookie ?? '')) {
    return send(response, `<!doctype html><title>Sign in</title><p>${fault.banner ?? ''}</p>${FORM}`);
  }
  if (fault.page?.[pathname]) return fault.page[pathname](request, response);
  return show('Welcome', `${fault.notice ?? ''}<p>Letters are diverted</p>`);
}

async function signIn(fault, request, response) {
  for await (const _ of request);
  // Where somebody typed a password.
  if (process.env.FAULTY_TYPED) appendFileSync(process.env.FAULTY_TYPED, `${fault.name}\n`);
  if (fault.refuse)
    return send(response, `<!doctype html><title>Sign in</title><p>Wrong user name or password.</p>${FORM}`);
  if (fault.welcome) return send(response, `<!doctype html><title>Wait</title>${fault.welcome}`);
  response.setHeader('set-cookie', 'session=1; Path=/');
  return redirect(response, '/');
}

const FORM = `<h1>Sign in</h1><form method="post" action="/sign-in"><label for="u">User name</label><input id="u" name="user">
  <label for="p">Password</label><input id="p" name="password" type="password"><button>Sign in</button></form>`;

function page(title, content, banner = 'ACCEPTANCE') {
  return `<!doctype html><title>${title}</title><p>${banner}</p><a href="/sign-out">Sign out</a><h1>${title}</h1>${content}`;
}

function send(response, html, status = 200) {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(html);
}

function redirect(response, location) {
  response.writeHead(302, { location });
  response.end();
}

// Made for these tests, for 127.0.0.1, valid in January 2025 only.
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIC1TCCAb2gAwIBAgIBATANBgkqhkiG9w0BAQsFADAUMRIwEAYDVQQDDAkxMjcu
MC4wLjEwHhcNMjUwMTAxMDAwMDAwWhcNMjUwMjAxMDAwMDAwWjAUMRIwEAYDVQQD
DAkxMjcuMC4wLjEwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDhVlex
nHCEXXWzbs0aWHV6GzKjYu5XPcrUjsA04ymDHliqdFpenQham2Tw3JaiU+r44w6G
v7aHghNvRyd1LqzDkDMeUfuE8kRPruk78qZI2cCDDyFTA4c5S6vr1hXZr4F5LJxr
oaUeiFam9MgQJiS/IZN1GMa5Qe/MWu5FLjOyFqPvUEsTHB9wwExxXtc5M/EIfIP2
QlP8vWROvjg4zwp4OPJSMWVH/K6xJd19sjCR0u/90fjuVEH0c6R0gal0QfRR7QCD
CthzBYQSCiR1AR4YN3UDyvPO/Ottaa1A5GEOG5d611Ew00d1/C9LSrsaoXReJf69
5RB/e2wnZOpqQUD7AgMBAAGjMjAwMA8GA1UdEQQIMAaHBH8AAAEwHQYDVR0OBBYE
FHvIT+Sgkof1qXFTdQ7kHNdzukv5MA0GCSqGSIb3DQEBCwUAA4IBAQDQWbzwCVJ8
bt+ufrMkn+KJBno7eYSu+RonZ++YczU/pe2SGqfdmBdGAZG2mnWthEYLCVgLBFEF
qAOZTkjpPcISl0CCCcvxtWfaCKY5xOaHTH8u7nQ2MIFqUOcRAxvE+4LS6VSJUqPI
dJnlIa0sKrXD1l7dY8bZw7AwkescScGe9kYMGHZ2eZ6VzZDMgB7oDqp9p4manxW/
yBxmUO6+YiikoAPuZRggywYUPlkP+NMJZtTYdQ2Zr2dNXXkONAVkpC+yI1HodYy5
y2312KuwIj1JCTj3XHKmepYztbMY+24BfY+Radppq+yOZgA0/2vPtyWmDyqXsQNg
tPdZsBxG/Gf6
-----END CERTIFICATE-----
`;
const KEY = `-----BEGIN PRIVATE KEY-----
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDhVlexnHCEXXWz
bs0aWHV6GzKjYu5XPcrUjsA04ymDHliqdFpenQham2Tw3JaiU+r44w6Gv7aHghNv
Ryd1LqzDkDMeUfuE8kRPruk78qZI2cCDDyFTA4c5S6vr1hXZr4F5LJxroaUeiFam
9MgQJiS/IZN1GMa5Qe/MWu5FLjOyFqPvUEsTHB9wwExxXtc5M/EIfIP2QlP8vWRO
vjg4zwp4OPJSMWVH/K6xJd19sjCR0u/90fjuVEH0c6R0gal0QfRR7QCDCthzBYQS
CiR1AR4YN3UDyvPO/Ottaa1A5GEOG5d611Ew00d1/C9LSrsaoXReJf695RB/e2wn
ZOpqQUD7AgMBAAECggEABzxnD4CHCnEX3P2zX2O0zgl+jEmafrmwwDefS3N5+0hn
r32SA1TGlmZEDQoAWlEYjAp6hnA0k9BlAF9IEJbBnHwOcCxQx9mhwO9MdQzbMx6u
9GZxewFzf68C481ZoUZmAXahxUEJFNxq7+yPWhlnd63D1vBHPV61LRpEaXtM1Kye
/+FcZ19iJLCWQbB3TxLPVjNBX0NGgZjlVIoVHUbzWhWDY22IUPwspJLR4YUNRqBb
TT5XswKd2oXt6BysSWBonYFQDIvrjJUqj8rOMYAIDqnsWDE/gkP6UdMQCJog2fhS
/WenZgHzZ1JQaEri0bbOiwVwEz7oPq9jQmY2nFqxvQKBgQD85+Ei7yPnR8o4zSBt
YvnFWGDCeawqcI1EYxtDNLv5ypfXC+25Zbk4k3N7mKRqDYCsMsNTErXDdOMc3B0t
8iDHS/dgKasqPx4sdin5jkcDG6ZrPZ3qTN38GZc2ZO+EPPqWke/xhmwTvS0wlEB0
aTDlX9Fl2W4eaVMtP0Zuf5f8fwKBgQDkGB3Nm+AxVssFb7ovvzjX70qUeeR35uK1
ANAwo3stQqjlJmc4/SXi5YBz+niqJvGBdF5FWeh4ZirX/zufU5O0bHQRneyIXwAU
SK/v/QV0+r6INYejNDWcc3bDDJgs6FdxtPG8w7kzcgvKB7cearA1PbWYv5vOEZRV
UKztlbdthQKBgEdz6/PGxMoPSl8J9WNyV0ceVRgc8Dt9WSw9I/K073b/ei7Tu/Jp
fw8w+aut0KX18qi0HuNVoez7FT+OIOBeTEyCdf3BSA7Djm7ZY7qSLBYAteAOpJMR
7JXRVRuVIOano9TunnAKnnZlOGNFP4CkR6BGlg7Eg4wsDcf23JtTiUlZAoGAPPWB
CZFOIoGKssJAZUBaxcMLEJFfEPhgwHUeLtGSOu9kyhEwZxeox3IEmXpoQzkzNCDQ
jQJRUdQkQSPSYGtqvz546rhlHbEeCU2/z4i0q6XTw/1iaairZ0uogspb5SyXKils
rcE1Pt2M7wqO0w86VpBOdytGTZV/KinsfXaU1i0CgYEAgZrTCXeIWv75GNnd7fR6
Y5m26henq3wfATlV1WIOWAyttSp6spao4sBDBadsCMc+af8/girs0N1qst2SvvrA
OB5UsTAnnx4ighxufUa6BAy+OqgCQk/ZjuyYhJoZlTYHoAVKWJ4h4C+hFRi3UTgF
KKp7FLgU8Y5cm+5hTehm+rE=
-----END PRIVATE KEY-----
`;

const ready = {};
for (const [name, fault] of Object.entries(faults)) {
  const handle = (request, response) => answer({ ...fault, name }, request, response);
  const server = fault.tls ? createTlsServer({ cert: CERTIFICATE, key: KEY }, handle) : createServer(handle);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  ready[name] = `${fault.tls ? 'https' : 'http'}://127.0.0.1:${server.address().port}`;
}
console.log(JSON.stringify({ ready, environment: { FAULTY_PASSWORD: password } }));
process.stdin.resume().on('end', () => process.exit(0));
