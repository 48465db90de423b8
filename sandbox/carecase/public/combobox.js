import { readQuietly } from './api.js';
import { h, newId } from './dom.js';
import { day, nhsNumber } from './format.js';

const PAUSE_MS = 150;

/**
 * A field that offers people while somebody types (ARIA combobox with a listbox). `onChoose` is given the person;
 * `value` stays in a hidden field of that name.
 */
export function personCombobox({ label, name, hideLabel = false, placeholder = '', onChoose = () => {} }) {
  const id = newId('combobox');
  const input = h('input', {
    id,
    role: 'combobox',
    autocomplete: 'off',
    placeholder,
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-controls': `${id}-list`,
  });
  const list = h('ul', { id: `${id}-list`, role: 'listbox', 'aria-label': 'People found', hidden: true });
  const chosen = h('input', { type: 'hidden', name });
  const box = { input, list, chosen, people: [], active: -1, onChoose, asked: 0 };
  input.addEventListener('input', () => ask(box));
  input.addEventListener('keydown', (event) => steer(box, event));
  input.addEventListener('blur', () => close(box));
  const caption = h('label', { for: id, class: hideLabel ? 'visually-hidden' : null }, label);
  return h('div', { class: 'field combobox', 'data-field': name }, caption, input, list, chosen);
}

/** Shows somebody as chosen already. */
export function choosePerson(element, person) {
  element.querySelector('[role=combobox]').value = person.name;
  element.querySelector('input[type=hidden]').value = person.id;
}

function ask(box) {
  box.chosen.value = '';
  box.asked += 1;
  const turn = box.asked;
  const typed = box.input.value.trim();
  if (typed.length < 2) return close(box);
  setTimeout(async () => {
    if (turn !== box.asked) return;
    const people = await readQuietly(`/people/suggest?q=${encodeURIComponent(typed)}`);
    if (turn === box.asked) open(box, people);
  }, PAUSE_MS);
}

function open(box, people) {
  Object.assign(box, { people, active: -1 });
  const options = people.map((person, index) =>
    h(
      'li',
      {
        id: `${box.input.id}-${index}`,
        role: 'option',
        'aria-selected': 'false',
        onmousedown: (event) => event.preventDefault(),
        onclick: () => choose(box, person),
      },
      h('strong', {}, person.name),
      h(
        'span',
        {},
        ` ${day(person.dateOfBirth)} · NHS ${nhsNumber(person.nhsNumber) || 'not known'} · ${person.id}`,
      ),
    ),
  );
  const none = h('li', { class: 'empty', role: 'option', 'aria-disabled': 'true' }, 'Nobody found');
  box.list.replaceChildren(...(options.length > 0 ? options : [none]));
  box.list.hidden = false;
  box.input.setAttribute('aria-expanded', 'true');
}

function close(box) {
  box.list.hidden = true;
  box.input.setAttribute('aria-expanded', 'false');
  box.input.removeAttribute('aria-activedescendant');
}

function choose(box, person) {
  box.input.value = person.name;
  box.chosen.value = person.id;
  close(box);
  box.onChoose(person, box.input);
}

function steer(box, event) {
  if (event.key === 'Escape') return close(box);
  if (event.key === 'Enter' && box.people[box.active] && !box.list.hidden) {
    event.preventDefault();
    return choose(box, box.people[box.active]);
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || box.people.length === 0) return;
  event.preventDefault();
  box.active = (box.active + step + box.people.length) % box.people.length;
  [...box.list.children].forEach((option, index) => {
    option.setAttribute('aria-selected', String(index === box.active));
  });
  box.input.setAttribute('aria-activedescendant', `${box.input.id}-${box.active}`);
}
