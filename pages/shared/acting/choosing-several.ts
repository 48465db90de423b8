import type { Place, Target } from '../finding/target.ts';
import { stateOf, type Tools, usable } from '../tools.ts';
import { choose } from './choosing.ts';
import { tickFound } from './ticking.ts';

/** Makes exactly these the chosen entries: of a list that takes several, or of tick boxes under one caption. */
export async function keepChosen(
  tools: Tools,
  target: Target,
  places: readonly Place[],
  values: readonly string[],
): Promise<void> {
  const found = await usable(tools, 'field', target, places);
  const state = await stateOf(found);
  if (state?.tag === 'select' && !state.multiple && values.length > 1)
    throw new Error(`The ${found.candidate.what} takes one entry only.`);
  if (state?.tag === 'fieldset' || state?.role === 'group')
    await untickOthers(tools, target, places, values, state.options);
  await choose(tools, target, places, ...values);
}

async function untickOthers(
  tools: Tools,
  target: Target,
  places: readonly Place[],
  values: readonly string[],
  options: readonly string[],
): Promise<void> {
  for (const name of options.filter((option) => !values.includes(option))) {
    const box = await tools.finder.now('tick', { name }, [
      { kind: 'section', names: [target.name] },
      ...places,
    ]);
    if (box !== undefined) await tickFound(tools, box, false);
  }
}
