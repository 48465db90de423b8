import { plain } from '../../judge/index.ts';
import { linkTo } from '../../project/index.ts';
import type { AttemptRecord, ScenarioRecord } from '../../run/schema.ts';
import type { ProjectToProve } from '../input.ts';
import { isShown, type ProvenScenario, peopleOf, spanOf } from '../proven.ts';
import { dateAndTime, dateOnly, lasted, timesOf } from '../times.ts';
import { anchor } from './anchor.ts';
import type { Certificate } from './facts.ts';
import { type Html, html } from './html.ts';
import { linked } from './linked.ts';
import { outcomeWords } from './outcome-words.ts';
import { pictures } from './picture-grid.ts';
import { shownAttempts } from './pictures.ts';
import { stepLine } from './step-line.ts';

/** Scenarios with their steps, under their features; a red one with all of its pictures. */
export function* scenarioDetails(certificate: Certificate): Generator<Html> {
  yield html`<section><h2 id="details">Scenarios, step by step</h2>${leftOut(certificate)}`;
  for (const [feature, some] of byFeature(certificate)) {
    yield html`<h3 id="${anchor(feature)}">${feature}</h3>`;
    for (const proven of some) yield detail(proven, certificate);
  }
  yield html`</section>`;
}

/** Titles of features, in the order of their scenarios' ids, with the application where it is known. */
export function byFeature({ scenarios, detailed }: Certificate): Map<string, ProvenScenario[]> {
  const groups = new Map<string, ProvenScenario[]>();
  for (const proven of scenarios.filter((one) => detailed.has(one))) {
    const title = featureName(proven);
    const group = groups.get(title);
    if (group) group.push(proven);
    else groups.set(title, [proven]);
  }
  return groups;
}

function leftOut({ scenarios, detailed }: Certificate): Html | string {
  const count = scenarios.length - detailed.size;
  if (count === 0) return '';
  return html`<p>To keep this document short, scenarios that passed and carry the least risk are not set out here: ${count} of
${scenarios.length}. The workbook and the evidence have their steps.</p>`;
}

function featureName({ run, scenario }: ProvenScenario): string {
  const application = run.applications.find((one) => one.key === scenario.application);
  return [application?.name, scenario.featureTitle]
    .map((part) => plain(part ?? ''))
    .filter(Boolean)
    .join(' › ');
}

function detail(proven: ProvenScenario, certificate: Certificate): Html {
  const { scenario, outcome } = proven;
  const tone = outcome.replace(' ', '-');
  const attempts = shownAttempts(proven);
  return html`<article class="scenario"><header><h4 id="${anchor(scenario.id)}">${scenario.id} ${scenario.title}</h4>
<p class="facts"><span class="${`out ${tone}`}">${outcomeWords(outcome)}</span> · ${factsOf(proven, certificate.project)}</p>
${unsaidReason(proven)}</header>
<div class="body">${attempts.map((attempt) => steps(attempt, attempts.length))}</div>
${earlierResults(scenario, certificate.project.timeZone)}${pictures(proven, certificate)}</article>`;
}

/** The scenario's reason, unless one of its steps says it. */
function unsaidReason({ scenario, reason }: ProvenScenario): Html | string {
  const steps = scenario.attempts.flatMap((attempt) => attempt.steps.filter(isShown));
  const said = steps.some((step) => step.reason !== undefined && reason.includes(plain(step.reason)));
  return reason === '' || said ? '' : html`<p class="reason">${reason}</p>`;
}

function factsOf({ scenario, run }: ProvenScenario, { timeZone, links = {} }: ProjectToProve): Html[] {
  const span = spanOf(scenario);
  const took = scenario.attempts.reduce((sum, attempt) => sum + attempt.durationMs, 0);
  const known = [
    scenario.risk && `${scenario.risk} risk`,
    ...scenario.requirements.map((id) => linked(plain(id), linkTo(links, 'requirement', id))),
    scenario.rule && `rule: ${scenario.rule}`,
    peopleOf(scenario).join(', '),
    span && `${dateOnly(span.started, timeZone)}, ${timesOf(span, timeZone)}`,
    took > 0 && lasted(took),
    `${scenario.feature}:${scenario.line}`,
    run.pack.name,
  ];
  const parts = known.filter((part) => part !== null && part !== undefined && part !== false && part !== '');
  return parts.map(
    (part, at) => html`${at === 0 ? '' : ' · '}${typeof part === 'string' ? plain(part) : part}`,
  );
}

function steps(attempt: AttemptRecord, attempts: number): Html {
  const title = attempts > 1 ? html`<p class="muted small">Attempt ${attempt.number}</p>` : '';
  const note = attempt.note ? html`<p class="note">The tester adds: ${plain(attempt.note)}</p>` : '';
  return html`${title}<ol class="steps">${attempt.steps.filter(isShown).map(stepLine)}</ol>${note}`;
}

/** Results by hand that a later one took the place of: they count for nothing, and are not hidden. */
function earlierResults({ superseded = [] }: ScenarioRecord, timeZone: string): Html[] {
  return superseded.map(
    ({ status, tester = '', started, reason = '' }) =>
      html`<p class="muted small">An earlier result, which this one took the place of: ${status}, by ${plain(tester)} on ${dateAndTime(started, timeZone)}. ${plain(reason)}</p>`,
  );
}
