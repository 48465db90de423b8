import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { formatMoment } from '../kit/dates.ts';
import { type Html, html, raw } from '../kit/html.ts';
import { notFound } from './answers.ts';
import type { Instance } from './instance.ts';
import type { Store } from './store.ts';
import { styleSheet } from './style.ts';
import { type Row, STATES } from './tables.ts';

const KB = 1024;
const STEPS = ['-5', '-4', '-3', '-2', '-1', '0', '3'];

/** Pages to look at changes as an approver does; for reading, without signing in. */
export function addChangePage(app: FastifyInstance, { store }: Instance): void {
  app.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(list(store).text));
  app.get('/nav_to.do', async (request, reply) => {
    const { uri = '' } = request.query as { uri?: string };
    const change = store.find('change_request', uri.split('sys_id=')[1] ?? '');
    return reply.redirect(change === undefined ? '/' : `/change/${change.number}`);
  });
  app.get('/change/:number', async (request, reply) => {
    const change = store.change((request.params as { number: string }).number);
    if (change === undefined) throw notFound();
    return reply.type('text/html; charset=utf-8').send(page(change.number ?? '', record(store, change)).text);
  });
  app.get('/file/:id', async (request, reply) => {
    const row = store.find('sys_attachment', (request.params as { id: string }).id);
    if (row === undefined) throw notFound();
    return reply.type(row.content_type ?? '').send(createReadStream(store.fileOf(row)));
  });
}

function list(store: Store): Html {
  const rows = store.rows('change_request').map(
    (change) =>
      html`<tr><td><a href="/change/${change.number}">${change.number}</a></td><td>${change.short_description}</td>
        <td>${change.type}</td><td>${STATES[change.state ?? '']}</td></tr>`,
  );
  return page(
    'Change requests',
    html`<h1>Change requests</h1><table><thead><tr><th>Number</th><th>Short description</th><th>Type</th><th>State</th></tr></thead>
      <tbody>${rows}</tbody></table>`,
  );
}

function record(store: Store, change: Row): Html {
  const tasks = store.rows('change_task').filter((task) => task.change_request === change.sys_id);
  return html`<p><a href="/">Change requests</a></p><h1>${change.number} <small>${change.short_description}</small></h1>
    <ol class="flow">${STEPS.map((step) => html`<li class="${step === change.state ? 'now' : ''}">${STATES[step]}</li>`)}</ol>
    <dl>${facts(change)}</dl>
    <h2>Attachments</h2>${attachments(store, change)}
    <h2>Test plan</h2><pre>${change.test_plan || 'Nothing yet.'}</pre>
    <h2>Activity</h2>${notes(store, change)}
    ${tasks.map((task) => taskPart(store, task))}`;
}

function facts(change: Row): Html[] {
  const shown: [string, string | undefined][] = [
    ['Type', change.type],
    ['Risk', change.risk],
    ['Assignment group', change.assignment_group],
    ['Requested by', change.requested_by],
    ['Planned', `${moment(change.start_date)} to ${moment(change.end_date)}`],
    ['UAT verdict', change.u_uat_verdict],
    ['UAT gate', change.u_uat_gate],
    ['Close notes', change.close_notes],
  ];
  const held = shown.filter(([, value]) => value);
  return held.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
}

function attachments(store: Store, { sys_id }: Row): Html {
  const files = store.rows('sys_attachment').filter((file) => file.table_sys_id === sys_id);
  if (files.length === 0) return html`<p>None.</p>`;
  return html`<ul>${files.map((file) => html`<li><a href="/file/${file.sys_id}">${file.file_name}</a> ${size(file)}</li>`)}</ul>`;
}

function notes(store: Store, { sys_id }: Row): Html {
  const all = store.rows('sys_journal_field').filter((note) => note.element_id === sys_id);
  if (all.length === 0) return html`<p>Nothing yet.</p>`;
  return html`${[...all].reverse().map(
    (note) =>
      html`<article><header>${note.sys_created_by} · ${note.element === 'comments' ? 'Comment' : 'Work note'} · ${moment(note.sys_created_on)}</header>
        <pre>${note.value}</pre></article>`,
  )}`;
}

function taskPart(store: Store, task: Row): Html {
  const state = { '1': 'Open', '3': 'Closed', '4': 'Canceled' }[task.state ?? ''] ?? task.state;
  return html`<section><h2>${task.number} ${task.short_description} <small>${state} ${task.close_code}</small></h2>
    ${task.close_notes && html`<p>${task.close_notes}</p>`}${attachments(store, task)}${notes(store, task)}</section>`;
}

/** UTC as it is stored, in London's time as people read it. */
function moment(stored = ''): string {
  return formatMoment(`${stored.replace(' ', 'T')}Z`);
}

function size({ size_bytes }: Row): string {
  const bytes = Number(size_bytes);
  return bytes < KB * KB ? `${Math.ceil(bytes / KB)} KB` : `${(bytes / KB / KB).toFixed(1)} MB`;
}

function page(title: string, body: Html): Html {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><style>${raw(styleSheet)}</style></head>
    <body><div class="bar">Change management (stand-in)</div><main>${body}</main></body></html>`;
}
