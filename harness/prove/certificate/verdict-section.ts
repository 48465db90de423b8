import { RULE_OUTCOMES, type Verdict } from '../../judge/index.ts';
import { conditions, overrides, waivers } from './decision-blocks.ts';
import type { Certificate } from './facts.ts';
import { type Html, html } from './html.ts';

/** The verdict, rule by rule; failed rules first. */
export function verdictSection({ verdict, decisions }: Certificate): Html {
  return html`<section><h2 id="verdict" class="flows">Verdict, rule by rule</h2>
<p class="lead"><b>${verdict.decision}</b> for ${verdict.release.name} at the gate ${verdict.gate}.</p>
${overrides(decisions)}
<table class="rules"><thead><tr><th>Outcome</th><th>Rule and reason</th></tr></thead><tbody>
${sorted(verdict).map(ruleRow)}</tbody></table>
${notAsked(verdict)}
${verdict.applications.length > 1 ? applicationTable(verdict) : ''}${conditions(verdict)}${waivers(decisions)}</section>`;
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
