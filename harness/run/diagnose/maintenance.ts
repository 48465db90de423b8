import type { Sighting } from './sighting.ts';

/** Notices that stand in place of an application. */
const MAINTENANCE =
  /\b(?:(?:planned|scheduled|essential|routine|system) maintenance|(?:down|closed|unavailable) for (?:\w+ )?maintenance|under maintenance|(?:service|system|site|application) is (?:currently |temporarily )?unavailable|temporarily (?:unavailable|out of service))\b/i;
/** A maintenance page says little else. */
const NOTICE_LENGTH = 1_500;

/** What a page says that is nothing but a notice of maintenance, with the sentence after it. */
export function maintenanceNotice({ text, title }: Pick<Sighting, 'text' | 'title'>): string | undefined {
  if (text.length > NOTICE_LENGTH) return undefined;
  const pieces = [...text.split(/(?<=[.!?])\s+|\n/), title]
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const at = pieces.findIndex((one) => MAINTENANCE.test(one));
  // What comes after it often says until when.
  return at < 0
    ? undefined
    : pieces
        .slice(at, at + 2)
        .join(' – ')
        .slice(0, 160);
}
