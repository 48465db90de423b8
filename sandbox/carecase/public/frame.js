import { personCombobox } from './combobox.js';
import { h, icon } from './dom.js';
import { changed, version } from './edition.js';
import { addOverlay } from './overlay.js';
import { go } from './router.js';
import { isBusinessSupport, session } from './session.js';
import { addToasts } from './toast.js';

/** What stands around every view: menu, search, who is signed in. */
export function frame() {
  const main = h('main', { id: 'main' });
  const element = h(
    'div',
    { class: 'frame' },
    h('a', { class: 'skip', href: '#main' }, 'Skip to the content'),
    menu(),
    h('div', { class: 'page' }, topBar(), main),
  );
  addToasts(element);
  addOverlay(element);
  return { element, main };
}

/** Marks where the user is in the menu. */
export function markCurrent() {
  for (const link of document.querySelectorAll('.menu a')) {
    const here = location.pathname.startsWith(link.dataset.area);
    if (here) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function menu() {
  const entries = [
    !isBusinessSupport() && ['Worklists', '/worklists/mine', '/worklists', 'work'],
    [changed('menu-people-renamed') ? 'People' : 'Find people', '/people', '/people', 'people'],
    ['Referrals', '/referrals', '/referrals', 'referral'],
    ['About', '/about', '/about', 'about'],
  ];
  return h(
    'nav',
    { class: 'menu', 'aria-label': 'CareCase' },
    h('p', { class: 'brand' }, 'CareCase'),
    h(
      'ul',
      {},
      entries
        .filter(Boolean)
        .map(([text, href, area, name]) =>
          h('li', {}, h('a', { href, 'data-area': area }, icon(name), text)),
        ),
    ),
    h('p', { class: 'foot' }, 'Ashdale Borough Council', h('br'), `Version ${version}`),
  );
}

function topBar() {
  const { worker } = session;
  const open = (person, input) => {
    input.value = '';
    go(`/people/${person.id}`);
  };
  return h(
    'header',
    { class: 'top-bar' },
    personCombobox({
      label: 'Go to a person',
      name: 'jump',
      hideLabel: true,
      placeholder: 'Go to a person: name, NHS or case number',
      onChoose: open,
    }),
    h(
      'div',
      { class: 'who' },
      h('strong', {}, worker.name),
      h('span', {}, `${worker.role} · ${worker.team}`),
    ),
    h(
      'form',
      { method: 'post', action: '/sign-out' },
      h('button', { class: 'button quiet', type: 'submit' }, 'Sign out'),
    ),
  );
}
