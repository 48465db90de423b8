import type { SignOffFact } from '../../judge/sign-off-fact.ts';
import type { RequiredSignOff } from '../decisions.ts';
import { dateAndTime, isoDay } from '../times.ts';
import type { Certificate } from './facts.ts';
import { type Html, html } from './html.ts';

const STATES = {
  valid: 'Valid',
  void: 'VOID',
  invalid: 'NOT VALID',
  withdrawn: 'Withdrawn',
  superseded: 'Superseded by a later one',
} as const;

/** Who has signed for exactly this, and who is still to sign; boxes for pen and ink where no signatures are kept. */
export function signOffsSection(certificate: Certificate): Html {
  const { signOffs, requiredSignOffs } = certificate.decisions ?? {};
  const inner =
    signOffs === undefined
      ? handSigned(certificate)
      : html`${signOffs.length === 0 ? html`<p>Nobody has signed yet.</p>` : signOffs.map((one) => signed(one, certificate))}
${missing(requiredSignOffs ?? [], signOffs)}`;
  return html`<section><h2 id="signatures" class="flows">Sign-offs</h2>${inner}</section>`;
}

function signed(fact: SignOffFact, { project }: Certificate): Html {
  const { role, service, name, post, decision, at, state, why, signer, conditions, meaning, throwaway } =
    fact;
  const tone = state === 'valid' ? 'passed' : 'failed';
  return html`<div class="box"><h3>${role}, ${service}</h3><p><b>${decision}</b> by <b>${name}</b>, ${post}, on ${dateAndTime(at, project.timeZone)}</p>
${conditions.map(({ text, owner, due }) => html`<p>Condition: ${text} (${owner}, by ${isoDay(due)})</p>`)}
${meaning && html`<p>“${meaning}”</p>`}<p><span class="${`out ${tone}`}">${STATES[state]}</span>${why && `: ${why}`}</p><p class="muted small">Key <span class="hash">${signer}</span>${throwaway && ', a throwaway key: a sample, which proves nothing'}</p></div>`;
}

function missing(required: readonly RequiredSignOff[], signOffs: readonly SignOffFact[]): Html {
  const valid = signOffs.filter(({ state }) => state === 'valid');
  const open = required.filter(
    ({ role, service }) => !valid.some((one) => one.role === role && one.service === service),
  );
  if (required.length === 0) return html``;
  if (open.length === 0) return html`<p>Everybody has signed whom this gate asks for.</p>`;
  return html`<p><b>Still to sign:</b> ${open.map(({ role, service }) => `${role}, ${service}`).join('; ')}.</p>`;
}

/** One box for each application's key user, one for the release manager. */
function handSigned({ verdict }: Certificate): Html {
  const users = verdict.applications.map((one) => `Key user of ${one.name}`);
  return html`<p>By signing I say that I have read this certificate, whose evidence has the SHA-256 given on its first page.</p>
${[...users, 'Release manager'].map(box)}`;
}

function box(who: string): Html {
  const line = (name: string, short = false) => html`<span class="${short ? 'short' : ''}">${name}</span>`;
  const choice = (name: string) => html`<span class="choice"><span class="tick"></span>${name}</span>`;
  return html`<div class="box"><h3>${who}</h3><p>${['Accept', 'Accept with conditions', 'Reject'].map(choice)}</p>
<div class="line">${line('Conditions, each with owner and date')}</div>
<div class="line">${line('Name')}${line('Post')}${line('Service')}</div>
<div class="line">${line('Signature')}${line('Date', true)}</div></div>`;
}
