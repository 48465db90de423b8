import { h } from './dom.js';

const routes = [];
let main;
let drawn = 0;

/** `route('/people/:id', (params) => …)`: a view resolves to `{ title, content }`, or to `{ redirect }`. */
export function route(pattern, view) {
  const expression = pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)');
  routes.push({ match: new RegExp(`^${expression}$`), view });
}

/** Draws views into that element, now and whenever the address changes. */
export function startRouter(element) {
  main = element;
  addEventListener('popstate', draw);
  document.addEventListener('click', followLink);
  return draw();
}

export function go(path) {
  history.pushState(null, '', path);
  return draw();
}

/** Draws the same view again, with what the server knows now. */
export const redraw = () => draw();

async function draw() {
  drawn += 1;
  const turn = drawn;
  const shown = await show();
  if (turn !== drawn) return;
  if (shown.redirect) {
    history.replaceState(null, '', shown.redirect);
    return draw();
  }
  document.title = `${shown.title} · CareCase`;
  main.replaceChildren(shown.content);
  main.querySelector('h1')?.focus();
  dispatchEvent(new Event('drawn'));
}

async function show() {
  const path = location.pathname;
  for (const { match, view } of routes) {
    const found = match.exec(path);
    if (found) return view(found.groups ?? {}, new URLSearchParams(location.search)).catch(problem);
  }
  return problem(new Error('There is no such page.'));
}

function problem(error) {
  const content = h(
    'div',
    { class: 'card narrow' },
    h('h1', { tabindex: '-1' }, error.status === 403 ? 'No access' : 'Something is wrong'),
    h('div', { class: 'problem', role: 'alert' }, error.message),
    h('p', {}, h('a', { href: '/' }, 'Back to the start')),
  );
  return { title: 'No access', content };
}

function followLink(event) {
  const link = event.target.closest?.('a[href]');
  const plain = link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  if (!plain || link.origin !== location.origin || link.hasAttribute('download')) return;
  if (link.pathname.startsWith('/sign-in')) return;
  event.preventDefault();
  go(link.pathname + link.search);
}
