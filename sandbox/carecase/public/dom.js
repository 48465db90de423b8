/** Building the page. Text always becomes text nodes, so that nothing a user typed is read as markup. */

/** An element: `h('a', { href: '/people', onclick: f }, 'Find people')`. An attribute that is false or null is left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  element.append(
    ...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

const ICONS = {
  work: 'M4 5h16v14H4z M8 3v4 M16 3v4 M8 12l3 3 5-5',
  people:
    'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M2 21c0-4 3-7 7-7s7 3 7 7 M17 4a4 4 0 0 1 0 7 M18 14c3 1 4 4 4 7',
  referral: 'M4 4h16v12H4z M4 5l8 6 8-6 M8 20h8',
  about: 'M12 22a10 10 0 1 0 0-20 10 10 0 0 0 0 20z M12 11v6 M12 7v1',
  lock: 'M6 11h12v10H6z M8 11V8a4 4 0 0 1 8 0v3',
  document: 'M6 2h9l4 4v16H6z M14 2v5h5 M9 12h7 M9 16h7',
  upload: 'M12 16V4 M7 9l5-5 5 5 M4 20h16',
  tick: 'M4 12l5 6L20 5',
};

/** A drawing beside a text that says the same. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name]);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  return svg;
}

let lastId = 0;
export function newId(name) {
  lastId += 1;
  return `${name}-${lastId}`;
}

function setAttribute(element, name, value) {
  if (value === false || value === null || value === undefined) return;
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
  else if (name === 'value') element.value = value;
  else element.setAttribute(name, value === true ? '' : String(value));
}
