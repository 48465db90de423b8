import { plain } from '../plain.ts';
import type { VerdictSignOff } from '../schema.ts';
import { judgedSignOffs, placeName } from '../sign-offs.ts';
import { cannot } from './baseline.ts';
import { yesRule } from './rule.ts';

/** Every signature that the gate lists is there, valid, and by somebody who may give it. Asked wherever a gate lists any. */
export const requiredSignOffs = yesRule('required sign-offs', 'all, valid', (evidence) => {
  const places = judgedSignOffs(evidence);
  if (places.length === 0)
    return cannot('The gate lists no signature under sign-offs, so whether all are there is not known');
  const open = places.filter(({ state }) => state !== 'given');
  const given = places.length - open.length;
  return {
    ok: open.length === 0,
    actual: `${given} of ${places.length}`,
    sentence:
      open.length === 0
        ? `Signed by ${places.map((place) => plain(`${place.name}, ${placeName(place)}`)).join('; ')}.`
        : open.map(openSentence).join(' '),
  };
});

function openSentence(place: VerdictSignOff): string {
  const { state, name, why } = place;
  const of = `the ${placeName(place)}`;
  const because = plain(why).replace(/\.$/, '');
  if (state === 'rejected') return `${plain(name ?? '')}, ${placeName(place)}, rejects: ${because}.`;
  if (state === 'not separate')
    return `${plain(name ?? '')} signed as ${placeName(place)} and ${because}: this gate wants another person.`;
  if (state === 'void' || state === 'invalid')
    return `The sign-off of ${of} by ${plain(name ?? '')} is ${state}: ${because}.`;
  return `The signature of ${of} is missing: ${because}.`;
}
