import { When } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';
import { drag, press } from '../../pages/shared/acting/pressing.ts';
import type { Place, Target } from '../../pages/shared/finding/target.ts';
import { named, placed } from './named.ts';
import { filled } from './placeholders.ts';
import { toolsOf } from './tools.ts';

/** Presses a button, link, tab, menu item or icon by its words or tooltip, and waits until the page is at rest. */
When('I press {name}{place}', async function (this: UatWorld, target: Target, place: Place[]) {
  await press(toolsOf(this), named(this, target), placed(this, place));
});

/** Clicks anything by its words, be it a button or mere text. */
When('I click (on ){name}{place}', async function (this: UatWorld, target: Target, place: Place[]) {
  await press(toolsOf(this), named(this, target), placed(this, place), { kind: 'thing' });
});

/** Presses, and answers the browser's question with OK. */
When(
  'I press {name}{place} and accept the question/message',
  async function (this: UatWorld, target: Target, place: Place[]) {
    await press(toolsOf(this), named(this, target), placed(this, place), { answer: { accept: true } });
  },
);

/** Presses, and answers the browser's question with OK if it asks what is given. */
When(
  'I press {name}{place} and accept the question/message {string}',
  async function (this: UatWorld, target: Target, place: Place[], question: string) {
    await press(toolsOf(this), named(this, target), placed(this, place), {
      answer: { accept: true, question: filled(this, question) },
    });
  },
);

/** Presses, and answers the browser's question with Cancel. */
When(
  'I press {name}{place} and dismiss the question/message',
  async function (this: UatWorld, target: Target, place: Place[]) {
    await press(toolsOf(this), named(this, target), placed(this, place), { answer: { accept: false } });
  },
);

/** Presses, and answers the browser's question with Cancel if it asks what is given. */
When(
  'I press {name}{place} and dismiss the question/message {string}',
  async function (this: UatWorld, target: Target, place: Place[], question: string) {
    const answer = { accept: false, question: filled(this, question) };
    await press(toolsOf(this), named(this, target), placed(this, place), { answer });
  },
);

/** Presses, and writes an answer into the browser's question. */
When(
  'I press {name}{place} and answer {string}',
  async function (this: UatWorld, target: Target, place: Place[], text: string) {
    await press(toolsOf(this), named(this, target), placed(this, place), {
      answer: { accept: true, text: filled(this, text) },
    });
  },
);

/** Clicks twice in quick succession, which opens things in trees and lists. */
When('I double-click (on ){name}{place}', async function (this: UatWorld, target: Target, place: Place[]) {
  await press(toolsOf(this), named(this, target), placed(this, place), { kind: 'thing', clicks: 2 });
});

/** Clicks with the right button, which opens a menu; its items are pressed like any other. */
When('I right-click (on ){name}{place}', async function (this: UatWorld, target: Target, place: Place[]) {
  await press(toolsOf(this), named(this, target), placed(this, place), { kind: 'thing', button: 'right' });
});

/** Drags one thing onto another. */
When(
  'I drag {name} to/onto {name}{place}',
  async function (this: UatWorld, target: Target, onto: Target, place: Place[]) {
    await drag(toolsOf(this), named(this, target), named(this, onto), placed(this, place));
  },
);
