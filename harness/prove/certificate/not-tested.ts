import type { NotTested, Verdict } from '../../judge/index.ts';
import { type Html, html } from './html.ts';
import { scenarioId } from './scenario-id.ts';

/** From so many on, scenarios that were left out for the same reason stand in two columns below it. */
const TOGETHER_FROM = 6;

/** What says nothing about the release, and why. A reason that many share, as a pack's choice is, is said once. */
export function notTested({ notTested: all }: Verdict): Html {
  if (all.length === 0) return html`<p>Every scenario of the packs was carried out to its end.</p>`;
  const reasons = [...new Set(all.map(({ why }) => why))];
  const groups = reasons.map((why) => ({ why, some: all.filter((one) => one.why === why) }));
  const few = groups.filter(({ some }) => some.length < TOGETHER_FROM).flatMap(({ some }) => some);
  const many = groups.filter(({ some }) => some.length >= TOGETHER_FROM);
  return html`<p class="intro">These scenarios say nothing about the release:</p>${few.length > 0 && table(few)}${many.map(list)}`;
}

function table(some: readonly NotTested[]): Html {
  return html`<table class="untested"><thead><tr><th>Scenario</th><th>Title</th><th>Risk</th>
<th>Why</th></tr></thead><tbody>${some.map(row)}</tbody></table>`;
}

function row({ id, title, risk, why }: NotTested): Html {
  return html`<tr><td class="long">${scenarioId(id)}</td><td class="long">${title}</td><td>${risk ?? ''}</td>
<td class="long">${why}</td></tr>`;
}

function list({ why, some }: { readonly why: string; readonly some: readonly NotTested[] }): Html {
  return html`<p class="intro"><b>${why}</b> ${some.length} scenarios:</p><ul class="untested">${some.map(item)}</ul>`;
}

function item({ id, title, risk }: NotTested): Html {
  return html`<li>${scenarioId(id)} ${title} <span class="muted">${risk === null ? 'no risk given' : `${risk} risk`}</span></li>`;
}
