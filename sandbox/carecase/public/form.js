import { Refused } from './api.js';
import { h, newId } from './dom.js';
import { isoDay } from './format.js';

/** A form that calls `save` with its values and shows, above and beside the fields, what the server refuses. */
export function form({ fields, submit, cancel, save, className = '' }) {
  const element = h(
    'form',
    { novalidate: true, class: className },
    fields,
    h('div', { class: 'actions' }, h('button', { class: 'button primary', type: 'submit' }, submit), cancel),
  );
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(element, () => save(valuesOf(element)));
  });
  return element;
}

/** Does the work; what is refused is shown at the head of the element. */
export async function attempt(element, work) {
  clearComplaints(element);
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    complain(element, error);
  }
}

/** Name → text (a day as an ISO date); a check box group → list of the values ticked. */
export function valuesOf(element) {
  const values = {};
  for (const control of element.querySelectorAll('[name]')) {
    if (control.type === 'checkbox') {
      values[control.name] ??= [];
      if (control.checked) values[control.name].push(control.value);
    } else if (control.type !== 'radio') values[control.name] = textOf(control);
    else if (control.checked) values[control.name] = control.value;
  }
  return values;
}

function textOf(control) {
  return control.hasAttribute('data-day') ? isoDay(control.value) : control.value;
}

function complain(element, error) {
  const summary = h('div', { class: 'problem', role: 'alert', tabindex: '-1' }, error.message);
  for (const [name, message] of Object.entries(error.fields)) markField(element, name, message);
  element.prepend(summary);
  summary.focus();
}

function markField(element, name, message) {
  const field = element.querySelector(`[data-field="${name}"]`);
  if (!field) return;
  const id = newId('complaint');
  const control = field.querySelector('input, select, textarea');
  control?.setAttribute('aria-invalid', 'true');
  control?.setAttribute('aria-errormessage', id);
  field.classList.add('wrong');
  field.append(h('p', { class: 'complaint', id }, message));
}

function clearComplaints(element) {
  for (const old of element.querySelectorAll(':scope > .problem, .complaint')) old.remove();
  for (const field of element.querySelectorAll('.wrong')) field.classList.remove('wrong');
  for (const control of element.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
}
