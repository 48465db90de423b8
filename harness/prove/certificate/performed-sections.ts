import { countLine, type Failure } from '../../judge/index.ts';
import { isRed, type ProvenScenario } from '../proven.ts';
import { count } from './count.ts';
import { deviations } from './deviations.ts';
import type { Certificate } from './facts.ts';
import { type Html, html } from './html.ts';
import { scenarioId } from './scenario-id.ts';

/** Scenarios that a paragraph names one by one. */
const NAMED_AT_MOST = 12;

/** What was done, in a few sentences. */
export function performedSection({ verdict, runs, scenarios }: Certificate): Html {
  const byHand = scenarios.filter(({ run }) => run.manual !== undefined);
  const testers = new Set(
    byHand.flatMap(({ scenario }) => scenario.attempts.flatMap(({ tester }) => tester ?? [])),
  );
  const operators = new Set(runs.filter(({ record }) => !record.manual).map(({ record }) => record.operator));
  return html`<section><h2 id="performed" class="flows">Testing that was done</h2><p class="lead">${countLine(verdict.counts)}.</p>
<p>${carriedOut(scenarios.length - byHand.length, 'by the browser', 'started by', operators)}</p>
<p>${carriedOut(byHand.length, 'by hand', 'by', testers)}</p>${handPictures(runs)}</section>`;
}

/** Where what was done differs from what was planned. */
export function deviationsSection(certificate: Certificate): Html {
  const lines = deviations(certificate);
  const list = html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
  return html`<section><h2 id="deviations" class="flows">Deviations from what was planned</h2>
${lines.length === 0 ? html`<p>None: everything was carried out as planned.</p>` : list}</section>`;
}

/** What stood in the way of testing. */
export function blockedSection({ verdict }: Certificate): Html {
  const blocking = verdict.failures.filter(({ outcome }) => outcome !== 'failed' && outcome !== 'waived');
  return html`<section><h2 id="blocked" class="flows">What stood in the way</h2>
${blocking.length === 0 ? html`<p>Nothing: no scenario was blocked, flaky or not ready.</p>` : blocking.map(blockedLine)}</section>`;
}

/** What there is besides this document, what can be used again and what was learned. */
export function deliverablesSection({ evidence, runs, scenarios }: Certificate): Html {
  const features = new Set(runs.flatMap(({ record }) => record.scenarios.map(({ feature }) => feature)));
  const again = scenarios.filter(({ outcome }) => outcome === 'flaky' || outcome === 'blocked');
  return html`<section><h2 id="deliverables" class="flows">What this testing leaves</h2><h3>Deliverables</h3><p>All in the pack <code>${evidence.name}</code>: the evidence
(run records, pictures, features as run, the report <code>allure.html</code>) and the dossier (verdict, this certificate with and without pictures, the workbook).</p>
<h3>What can be used again</h3><p>${features.size} feature ${features.size === 1 ? 'file' : 'files'} with ${scenarios.length} scenarios, and the packs that choose them. They stand in the evidence as they were run.</p>
<h3>What was learned</h3><p>${again.length === 0 ? 'No scenario was flaky or blocked.' : html`Worth a look before the next release, because they were flaky or blocked: ${named(again)}.`} Nothing else is recorded here.</p></section>`;
}

/** Pictures that people pasted cannot be masked: what was decided about them is said. */
function handPictures(runs: Certificate['runs']): Html[] {
  return runs.flatMap(({ record: { manual } }) => {
    if (manual === undefined) return [];
    const { kept, leftOut, confirmedBy } = manual.pictures;
    const said = [
      ...(confirmedBy !== null && kept > 0
        ? [
            `${confirmedBy} looked at the ${count(kept, 'pasted picture', 'pasted pictures')} and says that none shows a real person’s data.`,
          ]
        : []),
      ...(leftOut > 0
        ? [
            `${count(leftOut, 'pasted picture is', 'pasted pictures are')} left out, because nobody confirmed that it may be kept.`,
          ]
        : []),
    ];
    return said.map((line) => html`<p>${line}</p>`);
  });
}

function blockedLine({ application, feature, outcome, reason, scenarios }: Failure): Html {
  const where = [application, feature].filter(Boolean).join(' › ');
  const ids = scenarios.slice(0, NAMED_AT_MOST).map(({ id }) => id);
  return html`<p><b>${where}</b>: ${outcome}. ${reason} (${ids.join(', ')}${scenarios.length > ids.length && ', …'})</p>`;
}

function named(some: readonly ProvenScenario[]): Html[] {
  const shown = some.filter(isRed).slice(0, NAMED_AT_MOST);
  return shown.map(({ scenario }, at) => html`${at > 0 ? ', ' : ''}${scenarioId(scenario.id)}`);
}

/** `86 results were found by the browser, started by Priya Nair.` */
function carriedOut(figure: number, how: string, by: string, names: ReadonlySet<string>): string {
  if (figure === 0) return `Nothing was carried out ${how}.`;
  const who = names.size > 0 ? `, ${by} ${[...names].join(', ')}` : '';
  return `${count(figure, 'scenario was', 'scenarios were')} carried out ${how}${who}.`;
}
