// The application under measurement: three pages of a refunds form, each with its share of server time.
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const REASONS = ['Overpayment', 'Moved away', 'Single person discount', 'Band changed'];
const STYLE = `body{font:16px/1.5 Arial,sans-serif;margin:0}header{background:#0b3d2e;color:#fff;padding:12px 40px}
main{padding:20px 40px}label{display:block;margin-top:10px}input,select{font:inherit;padding:4px;width:320px}
input[type=checkbox]{width:auto}table{border-collapse:collapse;margin-top:20px}td,th{border:1px solid #999;padding:4px 14px}
button{font:inherit;margin-top:14px;padding:8px 20px;background:#0b6e4f;color:#fff;border:0}`;

/** Starts it on a free port. `thinkMs`: milliseconds that the server takes over each page. */
export async function startSite(thinkMs) {
  let refunds = 0;
  const server = createServer(async (request, response) => {
    const address = new URL(request.url, 'http://site');
    const values =
      request.method === 'POST' ? new URLSearchParams(await bodyOf(request)) : address.searchParams;
    await pause(address.pathname === '/about' ? 0 : thinkMs);
    const page = PAGES[address.pathname] ?? PAGES['/refunds'];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page(values, () => ++refunds));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

const PAGES = {
  '/about': () => frame('About', '<p>Version 2026.2</p>'),
  '/refunds': () => frame('Refund', `<form method="post" action="/check">${fields()}</form>${payments()}`),
  '/check': (values) =>
    frame(
      'Check the refund',
      `<dl>${[...values].map(([name, value]) => `<dt>${name}</dt><dd>${safe(value)}</dd>`).join('')}</dl>
<form method="post" action="/done"><input type="hidden" name="account" value="${safe(values.get('account'))}">
<button>Submit</button></form>${payments()}`,
    ),
  '/done': (values, next) =>
    frame(
      'Refund recorded',
      `<p role="status">Refund REF-${next()} was recorded for ${safe(values.get('account'))}.</p>${payments()}`,
    ),
};

function fields() {
  const options = REASONS.map((reason) => `<option>${reason}</option>`).join('');
  return `<label>Account <input name="account"></label><label>Amount <input name="amount"></label>
<label>Reason <select name="reason">${options}</select></label>
<label><input type="checkbox" name="told"> The account holder was told</label><button>Continue</button>`;
}

function payments() {
  const row = (_, index) =>
    `<tr><td>${10 + index} October 2026</td><td>Direct Debit</td><td>£${120 + index}.50</td></tr>`;
  const rows = Array.from({ length: 12 }, row).join('');
  return `<table><caption>Payments</caption><tr><th>Date</th><th>Method</th><th>Amount</th></tr>${rows}</table>`;
}

function frame(title, content) {
  return `<!doctype html><html lang="en"><title>${title}</title><style>${STYLE}</style><header>Council Tax
<nav><a href="/refunds">Refunds</a> <a href="/about">About</a></nav></header><main><h1>${title}</h1>${content}</main></html>`;
}

function safe(text) {
  return String(text ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
