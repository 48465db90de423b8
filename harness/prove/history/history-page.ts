import { concernOf, type Point, type ScenarioHistory } from '../../run/history/history.ts';
import { type Html, html } from '../certificate/html.ts';
import { dateAndTime } from '../times.ts';

export interface HistoryPage {
  readonly title: string;
  readonly timeZone: string;
  readonly scenarios: readonly ScenarioHistory[];
  /** UTC. */
  readonly made: string;
}

/** Of a chart, in CSS pixels. */
const HEIGHT = 36;
const BAR = 9;
const SHOWN = 30;
const WORDS = { flaky: 'flaky', slowing: 'slowing down', red: 'not passing now' } as const;

/** Results, durations and versions over time as one page that needs nothing else: no script, no other file. */
export function historyPage({ title, timeZone, scenarios, made }: HistoryPage): string {
  const page = html`<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head><body>
<h1>${title}</h1>
<p>${scenarios.length} ${scenarios.length === 1 ? 'scenario' : 'scenarios'}, made ${dateAndTime(made, timeZone)}. Flaky
scenarios come first, then those that are slowing down, then those that do not pass now. Each bar is a run, the newest on
the right; its height is how long the scenario took. A dashed line stands before the first run on another version.</p>
<p class="key"><span><i class="passed"></i> passed</span> <span><i class="failed"></i> failed (capped)</span>
<span><i class="flaky"></i> passed on a retry (striped)</span> <span><i class="other"></i> blocked or not run (outlined)</span></p>
<table><thead><tr><th>Scenario</th><th>What to know</th><th>Runs</th><th>Newest</th></tr></thead>
<tbody>${scenarios.map((one) => row(one, timeZone))}</tbody></table></body></html>`;
  return `${page.text}\n`;
}

function row(scenario: ScenarioHistory, timeZone: string): Html {
  const { id, title, points } = scenario;
  const last = points.at(-1);
  const version = last?.version ? `, version ${last.version}` : '';
  return html`<tr><th scope="row"><b>${id}</b> ${title}</th><td>${knowledge(scenario)}</td>
<td>${chart(points, timeZone)}</td>
<td>${last === undefined ? '' : `${last.status}, ${seconds(last.durationMs)}${version}`}</td></tr>`;
}

function knowledge(scenario: ScenarioHistory): Html {
  const concern = concernOf(scenario);
  if (concern === undefined) return html``;
  const more =
    concern === 'slowing'
      ? `, ${scenario.slower.toFixed(1)} times as long as before`
      : concern === 'flaky'
        ? `, ${scenario.flips} ${scenario.flips === 1 ? 'change' : 'changes'} without a new version`
        : '';
  return html`<span class="${concern}">${WORDS[concern]}</span>${more}`;
}

function chart(all: readonly Point[], timeZone: string): Html {
  const points = all.slice(-SHOWN);
  const longest = Math.max(1, ...points.map((one) => one.durationMs));
  const width = points.length * BAR;
  const passed = points.filter((one) => one.status === 'passed').length;
  const label = `${points.length} runs, ${passed} passed, at most ${seconds(longest)}`;
  return html`<svg role="img" aria-label="${label}" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}">
<defs><pattern id="stripes" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="4" fill="#b45309"/></pattern></defs>
${points.map((point, at) => [newVersion(points, at), bar(point, at, longest, timeZone)])}</svg>`;
}

/** A line before the first run on another version. */
function newVersion(points: readonly Point[], at: number): Html | string {
  const before = points[at - 1];
  if (before === undefined || before.version === points[at]?.version) return '';
  return html`<line x1="${at * BAR}" x2="${at * BAR}" y1="0" y2="${HEIGHT}" stroke="#1d4ed8" stroke-dasharray="3 2"/>`;
}

/** Shapes tell the results apart as well as colours. */
function bar(
  { status, durationMs, at, version, place }: Point,
  index: number,
  longest: number,
  timeZone: string,
): Html {
  const height = Math.max(4, Math.round((durationMs / longest) * (HEIGHT - 6)));
  const kind = status === 'passed' || status === 'failed' || status === 'flaky' ? status : 'other';
  const x = index * BAR + 1;
  const told = `${dateAndTime(at, timeZone)}: ${status}, ${seconds(durationMs)}, ${version ?? 'version unknown'}, ${place}`;
  const cap =
    kind === 'failed'
      ? html`<rect x="${x - 1}" y="${HEIGHT - height - 4}" width="${BAR}" height="3" fill="#b91c1c"/>`
      : '';
  return html`<g><title>${told}</title><rect class="bar ${kind}" x="${x}" y="${HEIGHT - height}" width="${BAR - 2}" height="${height}"/>${cap}</g>`;
}

function seconds(ms: number): string {
  return ms === 0 ? 'no time' : `${(ms / 1000).toFixed(1)} s`;
}

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1f2937}
h1{font-size:1.5rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:middle;padding:.5rem .75rem .5rem 0;border-bottom:1px solid #e5e7eb;font-weight:400}
thead th{font-weight:600}svg{display:block}.key span{margin-right:1rem;white-space:nowrap}.key i{display:inline-block;width:9px;height:14px;vertical-align:middle}
.passed{fill:#15803d}.failed{fill:#dc2626}.bar.flaky{fill:url(#stripes);stroke:#b45309}.other{fill:#fff;stroke:#6b7280}
i.passed{background:#15803d}i.failed{background:#dc2626;border-top:3px solid #b91c1c}i.flaky{background:repeating-linear-gradient(45deg,#b45309 0 2px,#fff 2px 4px);border:1px solid #b45309}i.other{border:1px solid #6b7280}
span.flaky,span.slowing,span.red{font-weight:600}span.flaky{color:#92400e}span.slowing{color:#6d28d9}span.red{color:#b91c1c}
@media print{body{margin:0}}`;
