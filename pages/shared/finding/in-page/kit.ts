import * as calendar from './calendar.ts';
import * as captions from './captions.ts';
import * as containers from './containers.ts';
import * as describe from './describe.ts';
import * as dialogs from './dialogs.ts';
import * as errors from './errors.ts';
import * as kept from './kept.ts';
import * as kinds from './kinds.ts';
import * as names from './names.ts';
import * as options from './options.ts';
import * as screenText from './screen-text.ts';
import * as search from './search.ts';
import * as standIns from './stand-ins.ts';
import * as state from './state.ts';
import * as tables from './tables.ts';
import * as text from './text.ts';
import * as tree from './tree.ts';
import * as values from './values.ts';

// The functions of this folder run inside the page, where they arrive as source text. Each may use its arguments,
// the browser, and what its own file exports by name; other files' functions it reaches through `kit`, since an
// import's name is not the same once the code has been compiled.

const parts = {
  ...calendar,
  ...captions,
  ...containers,
  ...describe,
  ...dialogs,
  ...errors,
  ...kept,
  ...kinds,
  ...names,
  ...options,
  ...screenText,
  ...search,
  ...standIns,
  ...state,
  ...tables,
  ...text,
  ...tree,
  ...values,
};

export type Kit = typeof parts;

/** Functions of the kit that may be asked for, each with what it takes and gives. */
export type Task = keyof Kit;

const source = Object.entries(parts).map(([name, part]) =>
  typeof part === 'function' ? String(part) : `const ${name} = ${JSON.stringify(part)};`,
);

const body = `
${source.join('\n')}
const kit = { ${Object.keys(parts).join(', ')} };
return kit[request.task](...request.args);
`;

/** What a page runs: made of the texts of all the parts, since Playwright hands over a function's text. */
export const inPage = new Function('request', body) as (request: { task: string; args: unknown[] }) => never;
