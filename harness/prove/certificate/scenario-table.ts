import { RiskTier } from '../../judge/index.ts';
import { type ProvenScenario, peopleOf, spanOf } from '../proven.ts';
import { dateOnly, timeOnly } from '../times.ts';
import { anchor } from './anchor.ts';
import type { Certificate } from './facts.ts';
import { type Html, html } from './html.ts';
import { scenarioId } from './scenario-id.ts';

const TIERS = { high: 'High risk', medium: 'Medium risk', low: 'Low risk', none: 'No risk given' } as const;

/** Every scenario in a line, by risk. Made piece by piece: a run may hold thousands. */
export function* scenarioTables({ scenarios, project }: Certificate): Generator<Html> {
  yield html`<section><h2 id="scenarios">Scenarios by risk</h2><p class="muted">${days(scenarios, project.timeZone)}</p>`;
  for (const tier of RiskTier.options) {
    const some = scenarios.filter(({ scenario }) => (scenario.risk ?? 'none') === tier);
    if (some.length > 0) yield* tierTable(TIERS[tier], some, project.timeZone);
  }
  yield html`</section>`;
}

function* tierTable(name: string, some: readonly ProvenScenario[], timeZone: string): Generator<Html> {
  yield html`<h3>${name}: ${some.length}</h3><table class="small lines"><thead><tr><th>Scenario</th><th>Title</th><th>Person</th>
<th>Start and end</th><th class="figure">Tries</th><th>Result</th></tr></thead><tbody>`;
  for (const proven of some) yield scenarioRow(proven, timeZone);
  yield html`</tbody></table>`;
}

function scenarioRow({ scenario, outcome }: ProvenScenario, timeZone: string): Html {
  const span = spanOf(scenario);
  const when = span
    ? `${timeOnly(span.started, timeZone)} to ${timeOnly(span.ended, timeZone)}`
    : 'not started';
  const tone = outcome.replace(' ', '-');
  return html`<tr><td class="long"><a href="${`#${anchor(scenario.id)}`}">${scenarioId(scenario.id)}</a></td><td class="long">${scenario.title}</td>
<td class="long">${peopleOf(scenario).join(', ')}</td><td>${when}</td><td class="figure">${scenario.attempts.length}</td>
<td class="${`out ${tone}`}">${outcome}</td></tr>`;
}

function days(scenarios: readonly ProvenScenario[], timeZone: string): string {
  const starts = scenarios.flatMap(({ scenario }) => spanOf(scenario)?.started ?? []);
  const unique = [...new Set(starts.sort().map((start) => dateOnly(start, timeZone)))];
  const [first = 'no day', last] = [unique[0], unique.length > 1 ? unique.at(-1) : undefined];
  return `Carried out on ${last ? `${first} to ${last}` : first}; times are in ${timeZone}.`;
}
