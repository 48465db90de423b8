import { plain, type Verdict } from '../../judge/index.ts';
import { guardSentences } from '../../run/guard/guard-sentence.ts';
import type { RunRecord } from '../../run/schema.ts';
import { dateAndTime, timeOnly } from '../times.ts';
import type { Certificate } from './facts.ts';
import { type Html, html } from './html.ts';
import { scenarioId } from './scenario-id.ts';

/** What was tested, on what, and — as plainly — what was not. */
export function scopeSection(certificate: Certificate): Html {
  const { project, runs, verdict } = certificate;
  return html`<section><h2 id="scope" class="flows">Scope, and what was not tested</h2>
<h3>What was tested</h3>
<table><thead><tr><th>Pack and run</th><th>Scenarios tagged</th><th>When</th><th class="figure">Scenarios</th></tr></thead><tbody>
${runs.map(({ record }) => runRow(record, project.timeZone))}</tbody></table>
<table><thead><tr><th>Application</th><th>Address</th><th>Version seen</th><th>Data</th></tr></thead><tbody>
${applicationRows(runs.map((run) => run.record))}</tbody></table>
${runs.flatMap(({ record }) => guardSentences(record)).map((line) => html`<p>${plain(line)}</p>`)}
${approved(runs.map((run) => run.record))}<h3 id="not-tested">What was not tested</h3>${notTested(verdict)}${leftOut(certificate)}</section>`;
}

/** Requests that went although they do not look like reading: an auditor asks who said that they do. */
function approved(records: readonly RunRecord[]): Html {
  const rows = records.flatMap(({ guard }) => guard?.listed ?? []);
  const unique = new Map(rows.map((row) => [JSON.stringify(row), row]));
  if (unique.size === 0) return html``;
  return html`<table><thead><tr><th>Let through</th><th>Reason</th><th>Approved by</th></tr></thead><tbody>
${[...unique.values()].map((row) => html`<tr><td class="long">${row.application}: ${row.method} ${row.path}</td><td class="long">${row.reason}</td><td>${row.approvedBy}</td></tr>`)}</tbody></table>`;
}

function runRow(record: RunRecord, timeZone: string): Html {
  const ended = record.ended ? timeOnly(record.ended, timeZone, 'short') : 'not ended';
  const chosen = record.selection || 'all of its applications';
  return html`<tr><td class="long">${record.pack.name}<br><span class="muted small">${record.id}, ${record.state}, run by ${record.operator}</span></td>
<td class="long">${chosen}</td><td>${dateAndTime(record.started, timeZone)} to ${ended}</td><td class="figure">${record.scenarios.length}</td></tr>`;
}

function applicationRows(records: readonly RunRecord[]): Html[] {
  const rows = records.flatMap((record) => record.applications);
  const unique = new Map(rows.map((row) => [JSON.stringify(row), row]));
  return [...unique.values()].map(
    (row) => html`<tr><td>${row.name}<br><span class="muted small">${row.supplier}</span></td>
<td class="long">${row.address}</td><td>${versionSeen(row)}</td><td>${row.classOfData}</td></tr>`,
  );
}

function versionSeen(row: RunRecord['applications'][number]): string {
  const before = plain(row.versionBefore ?? 'unknown');
  const after = plain(row.versionAfter ?? 'unknown');
  const both = before === after ? before : `${before} before, ${after} after`;
  if (row.versionSource === 'attested') return `${both}, attested by ${plain(row.attestedBy ?? 'nobody')}`;
  return row.versionSource === 'read' ? `${both}, read from the application` : both;
}

function notTested({ notTested: all }: Verdict): Html {
  if (all.length === 0) return html`<p>Every scenario of the packs was carried out to its end.</p>`;
  const rows = all.map(
    ({
      id,
      title,
      risk,
      why,
    }) => html`<tr><td class="long">${scenarioId(id)}</td><td class="long">${title}</td><td>${risk ?? ''}</td>
<td class="long">${why}</td></tr>`,
  );
  return html`<p class="intro">These scenarios say nothing about the release:</p><table class="untested"><thead><tr><th>Scenario</th><th>Title</th><th>Risk</th>
<th>Why</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function leftOut({ pictures, evidence }: Certificate): Html {
  const lines = [
    ...(pictures.leftOut > 0
      ? [`${counted(pictures.leftOut)} left out of this document for its size; the evidence has all.`]
      : []),
    ...(evidence.missing.length > 0
      ? [`${counted(evidence.missing.length)} lost when a run was interrupted.`]
      : []),
  ];
  return html`${lines.map((line) => html`<p>${line}</p>`)}<p class="muted">Nothing outside the scenarios listed in this document was tested.</p>`;
}

function counted(pictures: number): string {
  return pictures === 1 ? '1 picture is' : `${pictures} pictures are`;
}
