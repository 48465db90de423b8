import { type Counts, Outcome, RiskTier, RULE_OUTCOMES, type Verdict } from '../../judge/index.ts';
import type { Certificate } from './facts.ts';
import { type Html, html } from './html.ts';

const TIERS = { high: 'High', medium: 'Medium', low: 'Low', none: 'Not given' } as const;

/** The verdict, rule by rule; failed rules first. */
export function verdictSection({ verdict }: Certificate): Html {
  return html`<section><h2 id="verdict">Verdict, rule by rule</h2>
<p class="lead"><b>${verdict.decision}</b> for ${verdict.release.name} at the gate ${verdict.gate}.</p>
${verdict.conditions.map(({ what, owner, due }) => html`<p>Condition: ${what} (${owner}, by ${due ?? 'no date'})</p>`)}
<table class="rules"><thead><tr><th>Outcome</th><th>Rule and reason</th></tr></thead><tbody>
${sorted(verdict).map(ruleRow)}</tbody></table>
${notAsked(verdict)}
${verdict.applications.length > 1 ? applicationTable(verdict) : ''}
<h3 id="results-by-risk">Results by risk</h3>${countTable(verdict)}</section>`;
}

function sorted({ reasons }: Verdict): Verdict['reasons'] {
  return [...reasons].sort((a, b) => Number(a.outcome === 'pass') - Number(b.outcome === 'pass'));
}

function ruleRow({ rule, outcome, sentence, actual, allowed }: Verdict['reasons'][number]): Html {
  const tone = outcome === 'pass' || outcome === 'warn' ? 'pass' : 'fail';
  return html`<tr><td class="${`out ${tone}`}">${RULE_OUTCOMES[outcome]}</td>
<td class="long">${sentence}<br><span class="muted small">Rule: ${rule}. Found: ${actual}.${allowed && ` Allowed: ${allowed}.`}</span></td></tr>`;
}

function notAsked({ notAsked: rules }: Verdict): Html {
  return html`${rules.length > 0 && html`<p class="muted">This gate does not ask for: ${rules.join(', ')}.</p>`}`;
}

function applicationTable({ applications }: Verdict): Html {
  const rows = applications.map(
    ({ name, from, to, decision, counts }) => html`<tr><td>${name}</td><td>${from} to ${to}</td>
<td class="${`out ${decision === 'NO-GO' ? 'fail' : 'pass'}`}">${decision}</td><td class="figure">${counts.passed} of ${counts.total}</td></tr>`,
  );
  return html`<h3>Application by application</h3><table><thead><tr><th>Application</th><th>Version</th><th>By itself</th>
<th class="figure">Passed</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function countTable({ counts, countsByRisk }: Verdict): Html {
  const tiers = RiskTier.options.filter((tier) => countsByRisk[tier].total > 0);
  const heads = Outcome.options.map((outcome) => html`<th class="figure">${outcome}</th>`);
  return html`<table><thead><tr><th>Risk</th><th class="figure">scenarios</th>${heads}</tr></thead><tbody>
${tiers.map((tier) => countRow(TIERS[tier], countsByRisk[tier]))}${countRow('All', counts)}</tbody></table>`;
}

function countRow(name: string, counts: Counts): Html {
  const figures = [counts.total, ...Outcome.options.map((outcome) => counts[outcome])];
  return html`<tr><td>${name}</td>${figures.map((figure) => html`<td class="figure">${figure}</td>`)}</tr>`;
}
