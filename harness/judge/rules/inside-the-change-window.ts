import { moment } from '../sentences.ts';
import { cannot } from './baseline.ts';
import { yesRule } from './rule.ts';

export const insideTheChangeWindow = yesRule(
  'inside the change window',
  'within the window',
  ({ release, now }) => {
    const { window } = release;
    if (!window) return cannot('The release names no window, so whether this is within it is not known');
    const ok = now >= new Date(window.from) && now < new Date(window.to);
    const span = `${moment(new Date(window.from))} to ${moment(new Date(window.to))}`;
    return {
      ok,
      actual: moment(now),
      sentence: ok
        ? `It is within the change window, ${span}.`
        : `It is outside the change window, which is ${span}.`,
    };
  },
);
