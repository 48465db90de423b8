import type { Sighting } from './sighting.ts';

/** Notices that stand in place of an application. */
const MAINTENANCE =
  /\b(?:(?:planned|scheduled|essential|routine|system) maintenance|(?:down|closed|unavailable) for (?:\w+ )?maintenance|under maintenance|(?:service|system|site|application) is (?:currently |temporarily )?unavailable|temporarily (?:unavailable|out of service))\b/i;
/** A maintenance page says little else. */
const NOTICE_LENGTH = 1_500;

/** The sentence of a page that is nothing but a notice of maintenance. */
export function maintenanceNotice({ text, title }: Pick<Sighting, 'text' | 'title'>): string | undefined {
  if (text.length > NOTICE_LENGTH) return undefined;
  const said = [...text.split(/(?<=[.!?])\s+|\n/), title].find((one) => MAINTENANCE.test(one));
  return said?.trim().slice(0, 160);
}
