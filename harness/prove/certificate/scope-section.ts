import { type Outcome, plain } from '../../judge/index.ts';
import { guardSentences } from '../../run/guard/guard-sentence.ts';
import type { RunRecord } from '../../run/schema.ts';
import { dateAndTime, timeOnly } from '../times.ts';
import type { Certificate } from './facts.ts';
import { type Html, html } from './html.ts';
import { notTested } from './not-tested.ts';
import { outcomeWords } from './outcome-words.ts';
import { scenarioId } from './scenario-id.ts';

/** What was tested, on what, and — as plainly — what was not. */
export function scopeSection(certificate: Certificate): Html {
  const { project, runs, verdict } = certificate;
  return html`<section><h2 id="scope">Scope, and what was not tested</h2>
<h3>What was tested</h3>
<table><thead><tr><th>Pack and run</th><th>Scenarios tagged</th><th>When</th><th class="figure">Scenarios</th></tr></thead><tbody>
${runs.map(({ record }) => runRow(record, project.timeZone))}</tbody></table>
<table><thead><tr><th>Application</th><th>Address</th><th>Version seen</th><th>Data</th></tr></thead><tbody>
${applicationRows(runs.map((run) => run.record))}</tbody></table>
${runs.flatMap(({ record }) => guardSentences(record)).map((line) => html`<p>${plain(line)}</p>`)}
${approved(runs.map((run) => run.record))}<h3 id="not-tested">What was not tested</h3>${notTested(verdict)}
<p class="muted">Nothing outside the scenarios listed in this document was tested.</p>
${releaseNotes(certificate)}${references(certificate)}${WORDS}</section>`;
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
  return html`<tr><td class="long">${record.pack.name}<br><span class="muted small">${record.id}, ${record.state}, ${byWhom(record)}</span></td>
<td class="long">${chosen}</td><td>${dateAndTime(record.started, timeZone)} to ${ended}</td><td class="figure">${record.scenarios.length}</td></tr>`;
}

function byWhom({ manual, operator }: RunRecord): string {
  return manual === undefined
    ? `run by ${operator}`
    : `by hand, taken in by ${operator} from ${manual.workbook.name}`;
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

/** What the supplier says has changed, and what tests it. */
function releaseNotes({ decisions, scenarios }: Certificate): Html | string {
  const notes = decisions?.releaseNotes;
  if (notes === undefined) return '';
  const outcomes = new Map(scenarios.map(({ scenario, outcome }) => [scenario.id, outcome]));
  const rows = notes.map(({ id, text, scenarios: ids, notTested: why }) => {
    const tests = ids.map((one) => testedBy(one, outcomes.get(one) ?? 'not run'));
    return html`<tr><td class="id">${id}</td><td class="long">${text}</td><td class="long">${why === null ? tests : `Not tested: ${why}`}</td></tr>`;
  });
  const none = rows.length === 0 ? html`<p>The release has no release notes.</p>` : '';
  return html`<h3>Release notes, and what tests them</h3>${none}${rows.length > 0 && html`<table><thead><tr><th>Item</th><th>What changes</th><th>Tested by</th></tr></thead><tbody>${rows}</tbody></table>`}`;
}

function testedBy(id: string, outcome: Outcome): Html {
  return html`${scenarioId(id)} <span class="${outcome.replace(' ', '-')}">${outcomeWords(outcome)}</span><br>`;
}

function references({ verdict, evidence, runs }: Certificate): Html {
  const packs = [...new Set(runs.map(({ record }) => record.pack.name))].join(', ') || 'none';
  return html`<h3>References</h3><table class="together"><tbody><tr><td>Change record</td><td>${verdict.change ?? 'none'}</td></tr>
<tr><td>Test packs</td><td class="long">${packs}</td></tr><tr><td>Evidence pack</td><td class="long">${evidence.name}</td></tr>
<tr><td>Form of this document</td><td class="long">A test completion report in the order of ISO/IEC/IEEE 29119-3</td></tr></tbody></table>`;
}

const WORDS = html`<h3>Words</h3><dl><dt>Gate</dt><dd>A named decision point of a release. Its rules say what must be so.</dd>
<dt>Failed, blocked, not run</dt><dd>Failed: the application does not do what it must. Blocked: it did not answer. Not run: nothing was tried.</dd>
<dt>Flaky</dt><dd>Passed only when it was tried again; never counted as passed.</dd>
<dt>Waiver</dt><dd>Lets a named failure through, for a reason, by a named approver, until a date. The failure stays a failure.</dd>
<dt>Sign-off</dt><dd>A key user’s decision about this evidence and no other.</dd></dl>`;
