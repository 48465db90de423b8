import type { Tidings } from '../outbox/tell-people.ts';

/** A verdict in the words of a message: what was decided, why in three reasons at most, where to look. */
export interface Message {
  readonly subject: string;
  readonly text: string;
}

export function messageOf({ publication, reference, where }: Tidings): Message {
  const { decision, releaseName, gate, change, reasons } = publication;
  return {
    subject: `${decision}: ${releaseName}, gate ${gate} (${change})`,
    text: [
      `${decision}: ${releaseName}, gate ${gate}`,
      '',
      ...reasons.map((reason) => `- ${reason}`),
      '',
      `Change ${change}: ${where}`,
      `Reference ${reference}`,
      '',
    ].join('\n'),
  };
}
