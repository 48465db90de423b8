import { h, newId } from './dom.js';
import { typedDay } from './format.js';

/** A labelled control. `name` is the key under which the server knows it. */
export function textField({ label, name, value = '', hint, ...attributes }) {
  const id = newId(name);
  return field(
    { id, label, name, hint },
    h('input', { id, name, value, autocomplete: 'off', ...attributes }),
  );
}

/** A day typed as 27/03/1948; `value` is an ISO date. */
export function dayField({ value, example = '22/11/2026', ...more }) {
  const shown = value ? typedDay(value) : '';
  return textField({ ...more, value: shown, hint: `For example ${example}`, 'data-day': true });
}

export function textArea({ label, name, value = '', hint, rows = 4 }) {
  const id = newId(name);
  const area = h('textarea', { id, name, rows });
  area.value = value;
  return field({ id, label, name, hint }, area);
}

export function select({ label, name, options, value = '', prompt = 'Choose…' }) {
  const id = newId(name);
  const choices = options.map((option) =>
    typeof option === 'string' ? { value: option, text: option } : option,
  );
  const list = h(
    'select',
    { id, name },
    h('option', { value: '' }, prompt),
    choices.map((choice) =>
      h('option', { value: choice.value, selected: choice.value === value }, choice.text),
    ),
  );
  return field({ id, label, name }, list);
}

/** Radio buttons or check boxes under one question. */
export function choiceGroup({ legend, name, type, options, chosen = [], hint, disabled = false }) {
  const boxes = options.map((option) => {
    const id = newId(name);
    const checked = chosen.includes(option.value);
    const box = h('input', { type, id, name, value: option.value, checked, disabled });
    return h('div', { class: 'choice' }, box, h('label', { for: id }, option.text));
  });
  return h(
    'fieldset',
    { class: 'field', 'data-field': name },
    h('legend', {}, legend),
    hint && h('p', { class: 'hint' }, hint),
    boxes,
  );
}

function field({ id, label, name, hint }, control) {
  const hintId = `${id}-hint`;
  if (hint) control.setAttribute('aria-describedby', hintId);
  return h(
    'div',
    { class: 'field', 'data-field': name },
    h('label', { for: id }, label),
    hint && h('p', { class: 'hint', id: hintId }, hint),
    control,
  );
}
