import type { Tidings } from '../outbox/tell-people.ts';

/** A verdict in the words of a message: what was decided, why in three reasons at most, where to look. */
export interface Message {
  readonly subject: string;
  readonly text: string;
}

export function messageOf({ publication, reference, where }: Tidings): Message {
  const { decision, change } = publication;
  const { what, whence, lines, people } = wordsOf(publication);
  return {
    subject: `${decision}: ${what} (${change})`,
    text: [
      `${decision}: ${whence}`,
      '',
      ...lines.map((line) => `- ${line}`),
      ...(people.length === 0 ? [] : ['', ...people]),
      '',
      `Change ${change}: ${where}`,
      ...(reference === null ? [] : [`Reference ${reference}`]),
      '',
    ].join('\n'),
  };
}

/** What a mail and a card both say: what it is about in a few words, why in three lines at most, whom to call. */
export function wordsOf({ releaseName, gate, judged, reasons, alert }: Tidings['publication']) {
  return {
    whence: `${releaseName}, gate ${gate}${judged === undefined ? '' : `, judged ${judged}`}`,
    what: alert?.what ?? `${releaseName}, gate ${gate}`,
    lines: alert === undefined || alert.lines.length === 0 ? reasons : alert.lines,
    people: alert?.people ?? [],
  };
}
