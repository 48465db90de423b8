import type { Sighting } from '../sighting.ts';
import * as controls from './controls.ts';
import * as names from './names.ts';
import * as state from './state.ts';

/** Characters of a page's text that are looked at. */
const TEXT = 40_000;

/**
 * The program that a frame runs, as text: Playwright hands functions over one by one, and these need each other. They
 * use nothing but the browser and one another.
 */
export const LOOK = `(() => {
${[...Object.entries(controls.controlConstants), ...Object.entries(state.stateConstants)].map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`).join('\n')}
${[names.isShown, names.words, names.nameOf, names.cellBefore, controls.controlsOf, controls.seenControl, state.alertsOf, state.dialogOf, state.busyOf, state.pagesOf].map(String).join('\n')}
const text = (document.body === null ? '' : document.body.innerText).slice(0, ${TEXT}).split('\\n').map(words).filter(Boolean).join('\\n');
return {
  title: document.title, controls: controlsOf(), alerts: alertsOf(), dialog: dialogOf(), busy: busyOf(), pages: pagesOf(text),
  hasPassword: [...document.querySelectorAll('input[type=password]')].some(isShown), text,
};
})()`;

/** What {@link LOOK} comes to in one frame. */
export type FrameSighting = Sighting;
