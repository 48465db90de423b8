import type { HiddenValues } from '../mask/index.ts';
import { LABEL } from '../mask/labels.ts';
import type { Sighting } from './sighting.ts';

/** Takes out of a text whatever a page holds in declared fields, columns and regions, as whole words. */
export type Conceal = (text: string) => string;

/** A page may hold a great many such pieces; the longest go first, so that none is left in part. */
export function concealer({ secrets, personal, regions }: HiddenValues): Conceal {
  const pieces = [...new Set([...secrets, ...personal, ...regions].map((one) => one.trim()))]
    .filter((one) => one.length > 1)
    .sort((one, other) => other.length - one.length)
    .map((one) => one.split(/\s+/).map(escaped).join(String.raw`\s+`));
  if (pieces.length === 0) return (text) => text;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pieces.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replace(pattern, LABEL.other);
}

/** A sighting whose texts may be quoted, in part, too. */
export function concealed(sighting: Sighting, conceal: Conceal): Sighting {
  const maybe = (text: string | undefined) => (text === undefined ? undefined : conceal(text));
  return {
    ...sighting,
    title: conceal(sighting.title),
    controls: sighting.controls.map((one) => ({ ...one, name: conceal(one.name) })),
    alerts: sighting.alerts.map(conceal),
    dialog: maybe(sighting.dialog),
    busy: maybe(sighting.busy),
    text: conceal(sighting.text),
  };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
