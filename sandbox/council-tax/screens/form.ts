import { type Html, html } from '../../kit/html.ts';
import type { Refusal } from '../refusal.ts';

/** What a form shows: values typed before, and what was wrong with them. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly refusals: readonly Refusal[];
}

export interface FieldOptions {
  readonly hint?: string;
  readonly type?: 'text' | 'password' | 'email' | 'tel';
  readonly short?: boolean;
  readonly autocomplete?: string;
}

export const EMPTY: FormState = { values: {}, refusals: [] };

export function field(state: FormState, name: string, label: string, options: FieldOptions = {}): Html {
  const { hint, type = 'text', short, autocomplete = 'off' } = options;
  const value = type === 'password' ? '' : (state.values[name] ?? '');
  return wrap(
    state,
    name,
    label,
    hint,
    html`<input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}"
      class="${short ? 'short' : ''}" ${described(state, name, hint)}>`,
  );
}

export function select(
  state: FormState,
  name: string,
  label: string,
  choices: readonly (readonly [string, string])[],
  hint?: string,
): Html {
  const chosen = state.values[name] ?? '';
  const options = choices.map(
    ([value, text]) => html`<option value="${value}" ${value === chosen && html`selected`}>${text}</option>`,
  );
  return wrap(
    state,
    name,
    label,
    hint,
    html`<select id="${name}" name="${name}" ${described(state, name, hint)}>${options}</select>`,
  );
}

export function area(state: FormState, name: string, label: string, hint?: string): Html {
  return wrap(
    state,
    name,
    label,
    hint,
    html`<textarea id="${name}" name="${name}" rows="4" ${described(state, name, hint)}>${state.values[name]}</textarea>`,
  );
}

export function form(
  action: string,
  button: string,
  fields: readonly (Html | false)[],
  cancel?: string,
): Html {
  return html`<form method="post" action="${action}" novalidate class="card form">
    ${fields}
    <p class="buttons"><button class="primary">${button}</button>${cancel && html` <a class="quiet" href="${cancel}">Cancel</a>`}</p>
  </form>`;
}

export function errorSummary(refusals: readonly Refusal[]): Html | undefined {
  if (refusals.length === 0) return undefined;
  const items = refusals.map(({ message, field }) =>
    field ? html`<li><a href="#${field}">${message}</a></li>` : html`<li>${message}</li>`,
  );
  return html`<div class="error-summary" role="alert" aria-labelledby="problem"><h2 id="problem">There is a problem</h2><ul>${items}</ul></div>`;
}

function wrap(state: FormState, name: string, label: string, hint: string | undefined, control: Html): Html {
  const refusal = state.refusals.find((candidate) => candidate.field === name);
  return html`<div class="field ${refusal && 'wrong'}">
    <label for="${name}">${label}</label>
    ${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
    ${refusal && html`<p class="field-error" id="${name}-error">${refusal.message}</p>`}
    ${control}
  </div>`;
}

function described(state: FormState, name: string, hint: string | undefined): Html | undefined {
  const wrong = state.refusals.some((refusal) => refusal.field === name);
  const ids = [hint && `${name}-hint`, wrong && `${name}-error`].filter(Boolean).join(' ');
  return ids ? html`aria-describedby="${ids}" ${wrong && html`aria-invalid="true"`}` : undefined;
}
