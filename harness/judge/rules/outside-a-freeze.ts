import { plain } from '../plain.ts';
import { moment } from '../sentences.ts';
import { yesRule } from './rule.ts';

/** Neither now nor the release's window lies in a freeze. A release without freezes has none to be in. */
export const outsideAFreeze = yesRule('outside a freeze', 'no freeze', ({ release, now }) => {
  const { freezes = [], window } = release;
  const hit = freezes.find((one) => now >= new Date(one.from) && now < new Date(one.to));
  const planned = window ? freezes.find((one) => one.from < window.to && window.from < one.to) : undefined;
  const span = (one: { from: string; to: string }) =>
    `${moment(new Date(one.from))} to ${moment(new Date(one.to))}`;
  if (hit)
    return {
      ok: false,
      actual: plain(hit.reason),
      sentence: `Nothing may be changed now: ${plain(hit.reason)}, ${span(hit)}.`,
    };
  if (planned)
    return {
      ok: false,
      actual: plain(planned.reason),
      sentence: `The change window falls into a freeze: ${plain(planned.reason)}, ${span(planned)}.`,
    };
  return {
    ok: true,
    actual: 'no freeze',
    sentence: freezes.length === 0 ? 'The release knows of no freeze.' : 'It is outside every freeze.',
  };
});
