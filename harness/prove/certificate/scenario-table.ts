import { RiskTier } from '../../judge/index.ts';
import { type ProvenScenario, peopleOf, spanOf } from '../proven.ts';
import { dateOnly, timesOf } from '../times.ts';
import { anchor } from './anchor.ts';
import { countTable } from './count-table.ts';
import type { Certificate } from './facts.ts';
import { type Html, html } from './html.ts';
import { outcomeWords } from './outcome-words.ts';
import { scenarioId } from './scenario-id.ts';

const TIERS = { high: 'High risk', medium: 'Medium risk', low: 'Low risk', none: 'No risk given' } as const;

/** Every scenario in a line, by risk. Made piece by piece: a run may hold thousands. */
export function* scenarioTables(certificate: Certificate): Generator<Html> {
  const { scenarios, project } = certificate;
  yield html`<section><h2 id="scenarios">Results by risk</h2>${countTable(certificate.verdict)}<p class="muted">${days(scenarios, project.timeZone)}</p>`;
  for (const tier of RiskTier.options) {
    const some = scenarios.filter(({ scenario }) => (scenario.risk ?? 'none') === tier);
    if (some.length > 0) yield* tierTable(TIERS[tier], some, certificate);
  }
  yield html`</section>`;
}

function* tierTable(
  name: string,
  some: readonly ProvenScenario[],
  certificate: Certificate,
): Generator<Html> {
  const count = new Set(some.map(({ scenario }) => scenario.id)).size;
  yield html`<h3>${name}: ${count}</h3><table class="small lines"><thead><tr><th>Scenario</th><th>Title</th><th>Person</th>
<th>Start and end</th><th class="figure">Tries</th><th>Result</th></tr></thead><tbody>`;
  for (const proven of some) yield scenarioRow(proven, certificate);
  yield html`</tbody></table>`;
}

function scenarioRow(proven: ProvenScenario, { project: { timeZone }, runs, detailed }: Certificate): Html {
  const { scenario, outcome, run } = proven;
  const span = spanOf(scenario);
  const when = span ? timesOf(span, timeZone) : 'not started';
  const id = scenarioId(scenario.id);
  const tone = outcome.replace(' ', '-');
  return html`<tr><td class="long">${detailed.has(proven) ? html`<a href="${`#${anchor(scenario.id)}`}">${id}</a>` : id}</td>
<td class="long">${scenario.title}${runs.length > 1 && html`<br><span class="muted">${run.pack.name}</span>`}</td>
<td class="long">${peopleOf(scenario).join(', ')}</td><td>${when}</td><td class="figure">${scenario.attempts.length}</td>
<td class="${`out ${tone}`}">${outcomeWords(outcome)}</td></tr>`;
}

function days(scenarios: readonly ProvenScenario[], timeZone: string): string {
  const starts = scenarios.flatMap(({ scenario }) => spanOf(scenario)?.started ?? []);
  const unique = [...new Set(starts.sort().map((start) => dateOnly(start, timeZone)))];
  const [first = 'no day', last] = [unique[0], unique.length > 1 ? unique.at(-1) : undefined];
  return `Carried out on ${last ? `${first} to ${last}` : first}; times are in ${timeZone}.`;
}
