import type { Failure } from '../../judge/index.ts';
import { anchor } from './anchor.ts';
import type { Certificate } from './facts.ts';
import { type Html, html } from './html.ts';
import { scenarioId } from './scenario-id.ts';

const HEADINGS = {
  failed: 'does not do what it must',
  waived: 'does not do what it must, and is let through under a waiver',
  blocked: 'could not be tested, because the application did not answer',
  flaky: 'worked only when tried again',
  'not executable': 'cannot be tested yet',
} as const;

/** What breaks for the service, in plain English. */
export function failuresSection({ verdict }: Certificate): Html {
  const { failures } = verdict;
  const lead = failures.length === 0 ? 'Nothing failed.' : '';
  return html`<section><h2 id="failures" class="flows">What breaks for the service</h2>
${lead && html`<p class="lead">${lead}</p>`}${failures.map(failureBlock)}</section>`;
}

function failureBlock({ application, feature, outcome, reason, scenarios }: Failure): Html {
  const where = [application ?? 'Across applications', feature].filter(Boolean).join(' › ');
  return html`<div class="failure"><p><b>${where}</b> ${HEADINGS[outcome]}</p><p class="reason">${reason}</p>
<table class="three"><tbody>${scenarios.map(
    ({
      id,
      title,
      risk,
    }) => html`<tr><td class="long"><a href="${`#${anchor(id)}`}">${scenarioId(id)}</a></td><td class="long">${title}</td>
<td>${risk ? `${risk} risk` : ''}</td></tr>`,
  )}</tbody></table></div>`;
}
