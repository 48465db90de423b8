import { type DataTable, When } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';
import { choose } from '../../pages/shared/acting/choosing.ts';
import { keepChosen } from '../../pages/shared/acting/choosing-several.ts';
import { clear, enter } from '../../pages/shared/acting/entering.ts';
import { enterDate } from '../../pages/shared/acting/entering-dates.ts';
import { setTick } from '../../pages/shared/acting/ticking.ts';
import type { Place, Target } from '../../pages/shared/finding/target.ts';
import { pressKeys } from '../../pages/shared/keys.ts';
import { named, placed } from './named.ts';
import { filled, filledRows } from './placeholders.ts';
import { toolsOf } from './tools.ts';

/** Enters a value into a field, replacing what it holds, and sees that the field keeps it. */
When(
  'I enter {string} in(to) {name}{place}',
  async function (this: UatWorld, value: string, target: Target, place: Place[]) {
    await enter(toolsOf(this), named(this, target), placed(this, place), filled(this, value));
  },
);

/** Enters several values: a row for each field, its name in the first column and the value in the second. */
When('I enter{place}:', async function (this: UatWorld, place: Place[], table: DataTable) {
  for (const [name = '', value = ''] of filledRows(this, table.raw()))
    await enter(toolsOf(this), { name }, placed(this, place), value);
});

/** Enters text of several lines. */
When(
  'I enter in(to) {name}{place}:',
  async function (this: UatWorld, target: Target, place: Place[], text: string) {
    await enter(toolsOf(this), named(this, target), placed(this, place), filled(this, text));
  },
);

/** Enters a date, written out or in words ("in 5 working days"), in the form that the field takes. */
When(
  'I enter the date {string} in(to) {name}{place}',
  async function (this: UatWorld, words: string, target: Target, place: Place[]) {
    await enterDate(toolsOf(this), named(this, target), placed(this, place), filled(this, words));
  },
);

/** Empties a field. */
When('I clear {name}{place}', async function (this: UatWorld, target: Target, place: Place[]) {
  await clear(toolsOf(this), named(this, target), placed(this, place));
});

/** Chooses an entry from a list of any kind, a suggestion, or a radio button of a group. */
When(
  'I choose {string} from/for/in {name}{place}',
  async function (this: UatWorld, value: string, target: Target, place: Place[]) {
    await choose(toolsOf(this), named(this, target), placed(this, place), filled(this, value));
  },
);

/** Chooses a radio button by its caption. */
When('I choose {name}{place}', async function (this: UatWorld, target: Target, place: Place[]) {
  await setTick(toolsOf(this), named(this, target), placed(this, place), true);
});

/** Chooses several entries of a list that takes several; what else was chosen is dropped. */
When(
  'I choose from {name}{place}:',
  async function (this: UatWorld, target: Target, place: Place[], table: DataTable) {
    const values = filledRows(this, table.raw()).map(([value = '']) => value);
    await keepChosen(toolsOf(this), named(this, target), placed(this, place), values);
  },
);

/** Ticks a box; one that is ticked stays so. */
When('I tick {name}{place}', async function (this: UatWorld, target: Target, place: Place[]) {
  await setTick(toolsOf(this), named(this, target), placed(this, place), true);
});

/** Takes the tick out of a box. */
When('I untick {name}{place}', async function (this: UatWorld, target: Target, place: Place[]) {
  await setTick(toolsOf(this), named(this, target), placed(this, place), false);
});

/** Types a key where the cursor stands: "Enter", "Tab", "Escape", "F2", "Control+S". */
When('I press the key {string}', async function (this: UatWorld, keys: string) {
  await pressKeys(toolsOf(this), keys);
});

/** Types text where the cursor stands, key by key. */
When('I type {string}', async function (this: UatWorld, text: string) {
  await pressKeys(toolsOf(this), filled(this, text), true);
});
