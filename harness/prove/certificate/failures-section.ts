import type { Failure } from '../../judge/index.ts';
import type { DecisionFacts } from '../decisions.ts';
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
export function failuresSection({ verdict, decisions }: Certificate): Html {
  const { failures } = verdict;
  const lead = failures.length === 0 ? 'Nothing failed.' : '';
  const high = verdict.notTested.filter(({ risk }) => risk === 'high').length;
  const untested =
    high > 0
      ? html`<p>${high} of high risk ${high === 1 ? 'was' : 'were'} <a href="#not-tested">not tested</a>.</p>`
      : '';
  return html`<section><h2 id="failures" class="flows">Risks that remain: what breaks for the service</h2>
${lead && html`<p class="lead">${lead}</p>`}${failures.map((failure) => failureBlock(failure, decisions))}${untested}</section>`;
}

function failureBlock(failure: Failure, decisions: DecisionFacts | undefined): Html {
  const { application, feature, outcome, reason, scenarios } = failure;
  const waived = new Set(
    (decisions?.waivers ?? []).filter(({ state }) => state === 'in use').flatMap((one) => one.scenarios),
  );
  const where = [application ?? 'Across applications', feature].filter(Boolean).join(' › ');
  return html`<div class="failure"><p><b>${where}</b> ${HEADINGS[outcome]}</p><p class="reason">${reason}</p>
<table class="three"><tbody>${scenarios.map(
    ({
      id,
      title,
      risk,
    }) => html`<tr><td class="long"><a href="${`#${anchor(id)}`}">${scenarioId(id)}</a></td><td class="long">${title}</td>
<td>${risk ? `${risk} risk` : ''}${waived.has(id) && html` <b>waived</b>`}</td></tr>`,
  )}</tbody></table></div>`;
}
