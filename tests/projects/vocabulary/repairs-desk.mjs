// A small application of the kind that the general vocabulary is for; nobody has written TypeScript for it.
import { createServer } from 'node:http';

const password = `pw-${Math.random().toString(36).slice(2)}-Zx9`;
const sessions = new Map();
const cases = Array.from({ length: 25 }, (_, at) => ({
  id: `R${100 + at}`,
  surname: ['Smith', 'Jones', 'Okafor', 'Lee', 'Patel'][at % 5],
  kind: at % 2 ? 'Plumbing' : 'Heating',
  cost: (at + 1) * 10.5,
  target: `2026-12-${String((at % 28) + 1).padStart(2, '0')}`,
}));
let saves = 0;
let batch = 0;

const screens = {
  '/': () => `<h1>Repairs desk</h1><p>Hello</p>`,
  '/about': () => '<h1>About</h1><p>Version 3.1</p>',
  '/cases': (_user, query) => list(Number(query.get('page') ?? 1), query.get('q') ?? ''),
  '/new': () => form(),
  '/case': (user, query) =>
    detail(
      cases.find(({ id }) => id === query.get('id')),
      user,
    ),
  '/totals': () => `<h1>Totals</h1><table><tr><th>Year</th></tr><tr><td>2025</td></tr></table>
    <table><tr><th>Kind</th><th>Cost</th></tr><tr><td>Heating</td><td>£1,000.00</td></tr><tr><td>Plumbing</td><td>£234.56</td></tr></table>`,
  '/batch': () => `<h1>Overnight</h1><p>${++batch > 2 ? 'Completed' : 'Running'}</p>`,
  '/letter': () => '<h1>Letter</h1><p>Dear tenant</p>',
  '/slow': () =>
    '<h1>Slow list</h1><div id="please-wait">One moment</div><ul id="l"></ul><script>setTimeout(() => { document.getElementById("please-wait").remove(); document.getElementById("l").innerHTML = "<li><button onclick=\\"document.title=1\\">Late</button></li>"; }, 700)</script>',
};

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const body = await read(request);
  if (pathname === '/about') return send(response, screens['/about']());
  if (pathname === '/sign-in')
    return request.method === 'POST'
      ? signIn(response, new URLSearchParams(body))
      : send(response, signInForm());
  const user = sessions.get(/session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1]);
  if (!user) return redirect(response, '/sign-in');
  if (pathname === '/sign-out') return redirect(response, '/sign-in', 'session=; Max-Age=0');
  if (pathname === '/save') return save(response, body);
  if (pathname === '/authorise')
    return send(
      response,
      frame('<h1>Not allowed</h1><p>You do not have permission to authorise.</p>'),
      user.startsWith('s.') ? 200 : 403,
    );
  if (pathname === '/export.csv')
    return file(
      response,
      'text/csv',
      'cases.csv',
      `\ufeffCase;Surname;Cost\r\n${cases
        .slice(0, 3)
        .map((one) => `${one.id};${one.surname};${one.cost.toFixed(2)}`)
        .join('\r\n')}\r\n`,
    );
  if (pathname === '/letter.pdf')
    return file(response, 'application/pdf', 'letter', pdf('Dear tenant of Ashdale'));
  if (pathname === '/referred')
    return send(
      response,
      frame(`<p>Came from ${new URL(request.headers.referer ?? 'http://x/nowhere').pathname}</p>`),
    );
  const screen = screens[pathname];
  return screen
    ? send(response, frame(screen(user, searchParams)))
    : send(response, frame('<h1>Not found</h1>'), 404);
});

server.listen(0, '127.0.0.1', () => {
  const ready = { repairs: `http://127.0.0.1:${server.address().port}` };
  console.log(JSON.stringify({ ready, environment: { REPAIRS_PASSWORD: password } }));
});
process.stdin.resume().on('end', () => process.exit(0));

function frame(content) {
  return `<!doctype html><html lang="en"><title>Repairs desk</title><style>.menu ul{display:none}.menu:hover ul{display:block;position:absolute;background:#fff}</style>
    <nav><a href="/">Home</a> <span class="menu"><a href="#">Cases</a><ul><li><a href="/cases">Search</a></li><li><a href="/new">New</a></li></ul></span>
    <a href="/totals">Totals</a> <a href="/sign-out">Sign out</a></nav><main>${content}</main></html>`;
}

function list(page, query) {
  const fits = cases.filter(({ surname }) => surname.toLowerCase().includes(query.toLowerCase()));
  const rows = fits
    .slice((page - 1) * 10, page * 10)
    .map(
      (one) =>
        `<tr><td>${one.id}</td><td>${one.surname}</td><td>${one.kind}</td><td>£${one.cost.toFixed(2)}</td><td>${one.target.split('-').reverse().join('/')}</td><td><a href="/case?id=${one.id}">Open</a></td></tr>`,
    );
  const next = page * 10 < fits.length ? `<a href="/cases?page=${page + 1}&q=${query}">Next »</a>` : '';
  return `<h1>Cases</h1><form><label for="q">Surname</label> <input id="q" name="q" value="${query}"><button>Find</button></form>
    <table><caption>Results</caption><thead><tr>${['Case', 'Surname', 'Kind', 'Cost', 'Target'].map((head, at) => `<th><a href="#" onclick="sort(${at});return false">${head}</a></th>`).join('')}<th></th></tr></thead><tbody>${rows.join('')}</tbody></table>${next}
    <p><a href="/export.csv">Export</a> <a href="/letter.pdf">Letter as PDF</a> <a href="/letter" target="_blank">Preview</a> <img class="printer" src="data:," width="16" height="16" onclick="document.title='Printing'"></p>
    <script>let up = -1; function sort(at) { up = up === 1 ? -1 : 1; const b = document.querySelector('tbody'); const key = (r) => { const t = r.cells[at].textContent; return t.startsWith('£') ? Number(t.slice(1)) : t; };
      [...b.rows].sort((x, y) => (key(x) < key(y) ? -1 : 1) * up).forEach((r) => b.append(r)); }</script>`;
}

function form() {
  return `<h1>New case</h1><form method="post" action="/save" id="f" novalidate>
    <p><label for="s">Surname *</label><input id="s" name="surname" required> <span class="error" id="s-error"></span></p>
    <table><tr><td>Telephone:</td><td><input name="tel"></td></tr></table>
    <p><label for="k">Kind</label><select id="k" name="kind"><option>Heating</option><option>Plumbing</option><option>Roof</option></select></p>
    <p><label for="t">Target date</label><input id="t" name="target" placeholder="dd/mm/yyyy"></p>
    <fieldset><legend>Reported by</legend><label><input type="radio" name="by" value="t"> Tenant</label> <label><input type="radio" name="by" value="n"> Neighbour</label></fieldset>
    <p><label><input type="checkbox" name="urgent" value="yes"> Urgent</label></p>
    <p><label for="n">Notes</label><textarea id="n" name="notes"></textarea></p>
    <p><label for="a">Evidence</label><input type="file" id="a"></p>
    <button>Save</button> <button type="button" onclick="document.getElementById('d').showModal()">Cancel</button></form>
    <dialog id="d" aria-label="Leave"><p>Leave without saving?</p><button onclick="location='/cases'">Leave</button><button onclick="d.close()">Stay</button></dialog>
    <script>f.onsubmit = (e) => { if (!s.value) { e.preventDefault(); document.getElementById('s-error').textContent = 'Enter a surname'; } }</script>`;
}

function detail(one, user) {
  if (!one) return '<h1>Unknown case</h1>';
  return `<h1>Case ${one.id}</h1><dl><dt>Case number</dt><dd>${one.id}</dd><dt>Surname</dt><dd>${one.surname}</dd><dt>Kind</dt><dd>${one.kind}</dd><dt>Cost</dt><dd>£${one.cost.toFixed(2)}</dd><dt>Target</dt><dd>${one.target.split('-').reverse().join('/')}</dd></dl>
    <p role="status" id="m">Case saved (${saves}).</p>
    <button onclick="if (confirm('Delete ${one.id}?')) location='/cases'">Delete</button>
    <button ${user.startsWith('s.') ? '' : 'disabled'} onclick="location='/authorise'">Authorise</button>`;
}

function save(response, body) {
  const input = new URLSearchParams(body);
  const [day, month, year] = (input.get('target') ?? '').split('/');
  const one = {
    id: `R${200 + saves++}`,
    surname: input.get('surname'),
    kind: input.get('kind'),
    cost: 0,
    target: `${year}-${month}-${day}`,
  };
  cases.push(one);
  return redirect(response, `/case?id=${one.id}`);
}

function signInForm() {
  return `<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in</h1><form method="post"><label for="u">User name</label><input id="u" name="user"><label for="p">Password</label><input id="p" name="password" type="password"><button>Sign in</button></form></html>`;
}

function signIn(response, input) {
  if (input.get('password') !== password) return send(response, signInForm());
  const id = crypto.randomUUID();
  sessions.set(id, input.get('user'));
  return redirect(response, '/', `session=${id}; Path=/; HttpOnly`);
}

function send(response, html, status = 200) {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}

function redirect(response, location, cookie) {
  response.writeHead(303, { location, ...(cookie ? { 'set-cookie': cookie } : {}) }).end();
}

function file(response, type, name, content) {
  response
    .writeHead(200, { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` })
    .end(content);
}

/** The smallest file that a reader takes for a PDF with one line of text. */
function pdf(text) {
  const stream = `BT /F1 24 Tf 72 720 Td (${text}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let out = '%PDF-1.4\n';
  const at = objects.map((object, index) => {
    const start = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const xref = out.length;
  out += `xref\n0 6\n0000000000 65535 f \n${at.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF`;
  return Buffer.from(out, 'latin1');
}

async function read(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}
