import * as shared from '../../names.ts';
import * as captions from './captions.ts';
import * as columns from './columns.ts';
import * as cover from './cover.ts';
import * as elements from './elements.ts';
import * as geometry from './geometry.ts';
import * as main from './main.ts';
import * as names from './names.ts';
import * as targets from './targets.ts';
import * as text from './text.ts';
import type { PageAnswer } from './types.ts';
import * as visible from './visible.ts';
import * as walk from './walk.ts';
import * as watch from './watch.ts';

// The functions of this folder run inside the page, where they arrive as source text. Each may use its
// arguments, the browser, and the functions of its own file by name; those of other files it reaches through
// `kit`, since an import's name is not the same once the code has been compiled.

const parts: Readonly<Record<string, unknown>> = {
  ...{ holdsName: shared.holdsName, isCaption: shared.isCaption, wordsOf: shared.wordsOf },
  ...captions,
  ...columns,
  ...cover,
  ...elements,
  ...geometry,
  ...main,
  ...names,
  ...targets,
  ...text,
  ...visible,
  ...walk,
  ...watch,
};

/** What a page is asked with, once it has the kit. */
export type InPage = (request: unknown) => PageAnswer;

const body = `
${Object.values(parts).map(String).join('\n')}
const kit = { ${Object.keys(parts).join(', ')} };
return (request) => answer(kit, request);
`;

/**
 * What a page runs to have the kit. Never run here: Playwright hands over a function's text, and this is a function made
 * of the texts of all the parts.
 */
export const handOverKit = new Function(body) as () => InPage;
