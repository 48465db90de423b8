/** What stands in the place of a masked value. Readers and tests rely on these exact texts. */
export const LABEL = {
  secret: '[secret]',
  nhs: '[NHS number]',
  nino: '[National Insurance number]',
  bank: '[bank details]',
  email: '[e-mail address]',
  phone: '[phone number]',
  birth: '[date of birth]',
  other: '[personal data]',
} as const;

const names = Object.values(LABEL).map((label) => label.slice(1, -1));
const anyLabel = new RegExp(`\\[(?:${names.join('|')})\\]`, 'g');
const onlyLabels = new RegExp(`^(?:${anyLabel.source}|[\\s,;.])*$`);

/** Start and end of every label in `text`, in order. */
export function labelSpans(text: string): { start: number; end: number }[] {
  return [...text.matchAll(anyLabel)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** Whether nothing but labels, blanks and punctuation is left, so that masking again changes nothing. */
export function isMasked(text: string): boolean {
  return onlyLabels.test(text);
}

/** The text without labels, for looking at the words around a value: a label's own words are no context. */
export function withoutLabels(text: string): string {
  return text.replace(anyLabel, ' ');
}

/** Labels as an address has them: `[NHS%20number]`. */
export function labelsInAddress(address: string): string {
  return address.replace(anyLabel, (label) => label.replace(/ /g, '%20'));
}
