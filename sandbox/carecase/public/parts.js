import { h, icon } from './dom.js';
import { age, day, instant, nhsNumber } from './format.js';

export function heading(text, ...beside) {
  return h('div', { class: 'heading' }, h('h1', { tabindex: '-1' }, text), beside);
}

/** Who a record is about, at the head of everything that belongs to them. */
export function personBanner(person) {
  const born = `Born ${day(person.dateOfBirth)} (${age(person.dateOfBirth)})`;
  const facts = [born, `NHS ${nhsNumber(person.nhsNumber) || 'not known'}`, person.address, person.id];
  return h(
    'section',
    { class: 'banner', 'aria-label': 'Person' },
    h('a', { class: 'name', href: `/people/${person.id}` }, person.name),
    person.restricted && h('span', { class: 'badge restricted' }, icon('lock'), 'Restricted'),
    h(
      'ul',
      {},
      facts.filter(Boolean).map((fact) => h('li', {}, fact)),
    ),
  );
}

export function card(title, ...content) {
  return h('section', { class: 'card', 'aria-label': title }, h('h2', {}, title), content);
}

/** What happened to a record, newest first. */
export function historyCard(events) {
  const items = [...events]
    .reverse()
    .map(({ at, by, what, note }) =>
      h(
        'li',
        {},
        h('strong', {}, what),
        h('span', { class: 'muted' }, ` ${by}, ${instant(at)}`),
        note && h('p', {}, note),
      ),
    );
  return card('History', h('ol', { class: 'history' }, items));
}
