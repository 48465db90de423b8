import { type DataTable, Then } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';
import { sameValue } from '../../pages/shared/acting/same-value.ts';
import type { Place, Target } from '../../pages/shared/finding/target.ts';
import { errorsOfField, field } from '../../pages/shared/reading.ts';
import { quoted } from './compared.ts';
import { eventually } from './eventually.ts';
import { named, placed } from './named.ts';
import { filled, filledRows } from './placeholders.ts';
import { toolsOf } from './tools.ts';

/** The field holds this; dates and amounts may be written in another way. */
Then(
  'the field {name}{place} holds/contains {string}',
  async function (this: UatWorld, target: Target, place: Place[], value: string) {
    await holds(this, target, place, filled(this, value));
  },
);

/** Several fields hold these values: a row for each, its name and the value. */
Then('the fields{place} hold/contain:', async function (this: UatWorld, place: Place[], table: DataTable) {
  for (const [name = '', value = ''] of filledRows(this, table.raw()))
    await holds(this, { name }, place, value);
});

/** The field is empty. */
Then('the field {name}{place} is empty', async function (this: UatWorld, target: Target, place: Place[]) {
  await holds(this, target, place, '');
});

/** The page says this of the field: beside it, or in a summary that leads to it. */
Then(
  'the field {name}{place} shows the error {string}',
  async function (this: UatWorld, written: Target, place: Place[], text: string) {
    const [target, wanted] = [named(this, written), filled(this, text)];
    await eventually(this, async () => {
      const errors = await errorsOfField(toolsOf(this), target, placed(this, place));
      if (errors.some((error) => error.includes(wanted))) return undefined;
      return `The field “${target.name}” does not show the error “${wanted}”. It shows ${quoted(errors) || 'no error'}.`;
    });
  },
);

/** The page says nothing wrong of the field. */
Then(
  'the field {name}{place} shows no error',
  async function (this: UatWorld, written: Target, place: Place[]) {
    const target = named(this, written);
    await eventually(this, async () => {
      const errors = await errorsOfField(toolsOf(this), target, placed(this, place));
      return errors.length === 0 ? undefined : `The field “${target.name}” shows ${quoted(errors)}.`;
    });
  },
);

/** How a field stands: greyed out, required, read-only, ticked, or not so. */
Then(
  'the field {name}{place} is {fieldstate}',
  async function (this: UatWorld, target: Target, place: Place[], wanted: string) {
    await stands(this, target, place, wanted);
  },
);

/** A box is ticked, or a radio button chosen. */
Then('{name}{place} is ticked/chosen', async function (this: UatWorld, target: Target, place: Place[]) {
  await stands(this, target, place, 'ticked');
});

/** A box is not ticked, or a radio button not chosen. */
Then('{name}{place} is not ticked/chosen', async function (this: UatWorld, target: Target, place: Place[]) {
  await stands(this, target, place, 'not ticked');
});

/** There is such a field, or there is not. */
Then('there is a field {name}{place}', async function (this: UatWorld, target: Target, place: Place[]) {
  await field(toolsOf(this), named(this, target), placed(this, place));
});

/** There is no field of that name. */
Then('there is no field {name}{place}', async function (this: UatWorld, written: Target, place: Place[]) {
  const target = named(this, written);
  await eventually(this, async () => {
    const found = await toolsOf(this).finder.now('field', target, placed(this, place));
    if (found === undefined || found.candidate.score[0] !== 1) return undefined;
    return `There is a ${found.candidate.what}, and should not be.`;
  });
});

/** The list offers exactly these, in any order, one a row. */
Then(
  'the list {name}{place} offers exactly:',
  async function (this: UatWorld, target: Target, place: Place[], table: DataTable) {
    await offers(this, target, place, 'exactly', table);
  },
);

/** The list offers at least these, one a row. */
Then(
  'the list {name}{place} offers at least:',
  async function (this: UatWorld, target: Target, place: Place[], table: DataTable) {
    await offers(this, target, place, 'at least', table);
  },
);

/** The list offers exactly these in this order, one a row. */
Then(
  'the list {name}{place} offers in this order:',
  async function (this: UatWorld, target: Target, place: Place[], table: DataTable) {
    await offers(this, target, place, 'in this order', table);
  },
);

/** The list does not offer any of these, one a row. */
Then(
  'the list {name}{place} does not offer:',
  async function (this: UatWorld, target: Target, place: Place[], table: DataTable) {
    await offers(this, target, place, 'not', table);
  },
);

async function holds(
  world: UatWorld,
  written: Target,
  place: readonly Place[],
  wanted: string,
): Promise<void> {
  const target = named(world, written);
  await eventually(world, async () => {
    const { state, candidate } = await field(toolsOf(world), target, placed(world, place));
    const shown = state.value ?? '';
    return sameValue(wanted, shown)
      ? undefined
      : `The ${candidate.what}: expected “${wanted}”, but it holds “${shown}”.`;
  });
}

async function stands(
  world: UatWorld,
  written: Target,
  place: readonly Place[],
  wanted: string,
): Promise<void> {
  const target = named(world, written);
  await eventually(world, async () => {
    const { state, candidate } = await field(toolsOf(world), target, placed(world, place));
    const facts: Readonly<Record<string, boolean | null>> = {
      'greyed out': state.disabled,
      required: state.required,
      'read-only': state.readOnly,
      ticked: state.ticked,
    };
    const fact = facts[wanted.replace(/^not /, '')];
    if (fact === null) return `The ${candidate.what} cannot be ticked.`;
    const isSo = fact === !wanted.startsWith('not ');
    return isSo
      ? undefined
      : `The ${candidate.what} is ${wanted.startsWith('not ') ? wanted.slice(4) : `not ${wanted}`}.`;
  });
}

type Extent = 'exactly' | 'at least' | 'in this order' | 'not';

async function offers(
  world: UatWorld,
  written: Target,
  place: readonly Place[],
  extent: Extent,
  table: DataTable,
): Promise<void> {
  const target = named(world, written);
  const wanted = filledRows(world, table.raw()).map(([option = '']) => option);
  await eventually(world, async () => {
    const { state, candidate } = await field(toolsOf(world), target, placed(world, place));
    const fault = compareOptions(wanted, state.options, extent);
    return fault === undefined
      ? undefined
      : `The ${candidate.what} ${fault}. It offers ${quoted(state.options) || 'nothing'}.`;
  });
}

function compareOptions(
  wanted: readonly string[],
  offered: readonly string[],
  extent: Extent,
): string | undefined {
  if (extent === 'not') {
    const there = wanted.filter((option) => offered.includes(option));
    return there.length === 0 ? undefined : `offers ${quoted(there)}, and should not`;
  }
  const missing = wanted.filter((option) => !offered.includes(option));
  if (missing.length > 0) return `does not offer ${quoted(missing)}`;
  const more = offered.filter((option) => !wanted.includes(option));
  if (extent !== 'at least' && more.length > 0) return `offers ${quoted(more)} as well`;
  return extent === 'in this order' && wanted.join('\n') !== offered.join('\n')
    ? 'offers them in another order'
    : undefined;
}
