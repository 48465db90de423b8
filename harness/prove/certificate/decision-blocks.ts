import type { Verdict } from '../../judge/index.ts';
import type { DecisionFacts, OverrideFact, WaiverFact } from '../decisions.ts';
import { isoDay } from '../times.ts';
import { type Html, html } from './html.ts';
import { scenarioId } from './scenario-id.ts';

const STATES = {
  'in use': 'in use',
  'not used': 'not used: nothing that it covers failed',
  'not accepted': 'not accepted',
} as const;

/** Decisions against the rules: on top, where nobody overlooks them. */
export function overrides(decisions: DecisionFacts | undefined): Html[] {
  return (decisions?.overrides ?? []).map(overrideBlock);
}

/** What a GO WITH CONDITIONS rests on. */
export function conditions({ conditions: all }: Verdict): Html | string {
  if (all.length === 0) return '';
  const rows = all.map(
    ({ what, owner, due }) =>
      html`<tr><td class="long">${what}</td><td>${owner}</td><td>${due === null ? 'no date' : isoDay(due)}</td></tr>`,
  );
  return html`<h3>Conditions</h3><table class="conditions"><thead><tr><th>What is to be done</th><th>Owner</th><th>By</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** Known failures that somebody lets through. Each stays a failure. */
export function waivers(decisions: DecisionFacts | undefined): Html | string {
  const all = decisions?.waivers;
  if (all === undefined) return '';
  if (all.length === 0) return html`<h3 id="waivers">Waivers</h3><p>No failure is waived.</p>`;
  return html`<h3 id="waivers">Waivers</h3><p class="intro">A waived failure is still a failure. It is let through by the person named, until the day named.</p>${all.map(waiverBlock)}`;
}

function overrideBlock({ approver, reason, on, instead }: OverrideFact): Html {
  return html`<div class="failure"><p><b>The rules said ${instead}. ${approver} decided otherwise on ${isoDay(on)}.</b></p><p>${reason}</p></div>`;
}

function waiverBlock(waiver: WaiverFact): Html {
  const { scenarios, error, reason, record, approver, approvedOn, expiresOn, state, why } = waiver;
  const ids = scenarios.map((id, at) => html`${at > 0 ? ', ' : ''}${scenarioId(id)}`);
  return html`<div class="waiver"><p>${ids}: <b>${STATES[state]}</b>${why && `. ${why}`}</p>
<p>Covers: “${error}”</p><p>Reason: ${reason}${record === null ? '' : html` (${record})`}</p>
<p class="muted">Approved by ${approver} on ${isoDay(approvedOn)}; ends on ${isoDay(expiresOn)}.</p></div>`;
}
