import { type Counts, Outcome, RiskTier, type Verdict } from '../../judge/index.ts';
import { type Html, html } from './html.ts';

const TIERS = { high: 'High', medium: 'Medium', low: 'Low', none: 'Not given' } as const;

/** Results by risk: a row a tier, and one for all. */
export function countTable({ counts, countsByRisk }: Verdict): Html {
  const tiers = RiskTier.options.filter((tier) => countsByRisk[tier].total > 0);
  const heads = Outcome.options.map((outcome) => html`<th class="figure">${capital(outcome)}</th>`);
  return html`<table><thead><tr><th>Risk</th><th class="figure">Scenarios</th>${heads}</tr></thead><tbody>
${tiers.map((tier) => countRow(TIERS[tier], countsByRisk[tier]))}${countRow('All', counts)}</tbody></table>`;
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function countRow(name: string, counts: Counts): Html {
  const figures = [counts.total, ...Outcome.options.map((outcome) => counts[outcome])];
  return html`<tr><td>${name}</td>${figures.map((figure) => html`<td class="figure">${figure}</td>`)}</tr>`;
}
