import type { Books } from '../domain/records.ts';

export function jobCaption({ edition }: Pick<Books, 'edition'>): string {
  return edition.has('job-number-caption') ? 'Job number' : 'Job No';
}
