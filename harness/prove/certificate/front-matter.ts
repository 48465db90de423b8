import { countLine, plain } from '../../judge/index.ts';
import { linkTo } from '../../project/index.ts';
import { dateAndTime } from '../times.ts';
import type { Certificate } from './facts.ts';
import { type Html, html } from './html.ts';
import { linked } from './linked.ts';

/** What a person must know who reads one page. */
export function cover(certificate: Certificate): Html {
  const { project, verdict } = certificate;
  const tone = verdict.decision.toLowerCase().replaceAll(' ', '-');
  return html`<section class="cover">
<div class="council">${project.name}</div>
<div class="kind">Certificate of user acceptance testing (test completion report)</div>
<h1>${verdict.release.name}</h1>
<div class="gate">Gate ${verdict.gate} · change ${changeOf(certificate)}</div>
<div class="${`verdict ${tone}`}"><strong>${verdict.decision}</strong><p>${inOneSentence(certificate)}</p>${overridden(certificate)}</div>
<table>${facts(certificate).map(([name, value]) => html`<tr><th scope="row">${name}</th><td class="long">${value}</td></tr>`)}</table>
</section>`;
}

/** A page of links; the room for a page's number is there before it is known, so that nothing moves. */
export function contents(entries: readonly ContentsEntry[], pages: ReadonlyMap<string, number>): Html {
  const lines = entries.map(
    ({ id, title, inner }) =>
      html`<li class="${inner ? 'inner' : ''}"><a href="${`#${id}`}"><span>${title}</span><span>${pages.get(id) ?? ''}</span></a></li>`,
  );
  return html`<section class="contents"><h2 id="contents">Contents</h2><nav><ol>${lines}</ol></nav></section>`;
}

export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
  /** Below the entry before it. */
  readonly inner?: boolean;
}

function changeOf({ verdict: { change }, project }: Certificate): Html | string {
  if (change === null) return 'without a number';
  return linked(change, linkTo(project.links ?? {}, 'change', change));
}

function inOneSentence({ verdict }: Certificate): string {
  const failed = verdict.reasons.filter((reason) => reason.outcome === 'fail').length;
  const all = verdict.reasons.length;
  if (verdict.decision === 'NO-GO')
    return `${failed} of ${all} rules of the gate ${failed === 1 ? 'is' : 'are'} not met. ${countLine(verdict.counts)}.`;
  const overruled = verdict.reasons.filter((reason) => reason.outcome === 'overridden').length;
  const rules =
    overruled === 0
      ? `All ${all} rules of the gate are met.`
      : `${all - overruled} of ${all} rules of the gate are met, ${overruled} ${overruled === 1 ? 'is' : 'are'} overridden.`;
  const met = `${rules} ${countLine(verdict.counts)}.`;
  const count = verdict.conditions.length;
  return count === 0 ? met : `${met} ${count} ${count === 1 ? 'condition applies' : 'conditions apply'}.`;
}

/** Nobody may take an override for what the rules said. */
function overridden({ decisions }: Certificate): Html[] {
  return (decisions?.overrides ?? []).map(
    ({ approver, instead, reason }) =>
      html`<p>The rules said ${instead}; ${approver} decided otherwise: ${reason}</p>`,
  );
}

/** Who signed, and whether it stands; nothing where no signatures are kept. */
function signed({ decisions }: Certificate): [string, string][] {
  const signOffs = decisions?.signOffs;
  if (signOffs === undefined) return [];
  const said = signOffs.map(({ name, role, decision, state }) =>
    plain(`${decision} by ${name} (${role})${state === 'valid' ? '' : `, ${state}`}`),
  );
  return [['Sign-offs', said.join('; ') || 'none yet']];
}

function facts(certificate: Certificate): [string, Html | string][] {
  const { project, verdict, runs, evidence } = certificate;
  const { council, environment, judgedAt } = verdict;
  const records = runs.map((run) => run.record);
  const machine = records.filter((record) => record.manual === undefined);
  const attempts = records.flatMap((record) => record.scenarios).flatMap((scenario) => scenario.attempts);
  const testers = attempts.flatMap(({ tester }) => tester ?? []);
  const unique = (values: readonly string[]) => [...new Set(values.map(plain))].join(', ');
  return [
    ...versions(verdict.applications),
    ['Environment', environment.includes('/') ? environment : `${council}/${environment}`],
    ['Class of data', unique(verdict.applications.map((one) => one.classOfData ?? 'unknown'))],
    ['Run by', unique(machine.map((record) => record.operator)) || 'nobody'],
    ...(testers.length > 0 ? [['By hand', unique(testers)] as [string, string]] : []),
    ['Judged', dateAndTime(judgedAt, project.timeZone)],
    ...signed(certificate),
    ['Browser', unique(machine.map(({ browser }) => `${browser.name} ${browser.version}`)) || 'none'],
    ['Operating system', unique(machine.map((record) => record.operatingSystem)) || 'none'],
    ['Harness version', unique(records.map((record) => record.harness)) || 'none'],
    ['Seed of the test data', unique(machine.map((record) => String(record.seed))) || 'none'],
    [records.length === 1 ? 'Run' : 'Runs', html`${records.map((record) => html`${record.id}<br>`)}`],
    ['Evidence (manifest A)', html`<span class="hash">${evidence.manifestSha256}</span>`],
  ];
}

function versions(applications: Certificate['verdict']['applications']): [string, Html][] {
  return applications.map(({ name, from, to, tested }) => {
    const seen = tested === to ? '' : html`, tested ${tested ?? 'unknown'}`;
    return [name, html`from <b>${from}</b> to <b>${to}</b>${seen}`];
  });
}
