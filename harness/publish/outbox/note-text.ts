import type { Publication } from '../change-record.ts';
import type { Entry } from './outbox.ts';

/** The note with what became of the files, and the reference by which it is found again. */
export function noteText({
  entry,
  publication,
}: {
  readonly entry: Pick<Entry, 'plan' | 'progress'>;
  readonly publication: Publication;
}): string {
  const { attachments, workNote } = publication;
  const told = attachments.flatMap(({ name, file, sha256 }) => {
    const last = entry.progress.findLast(({ action }) => action === `attachment ${name}`);
    if (last?.event === 'left out')
      return [`Not attached: ${name}. It lies with the project: ${short(file)}`, `SHA-256 ${sha256}`];
    if (last?.detail !== undefined && last.detail !== name) return [`Attached as ${last.detail}: ${name}`];
    return [];
  });
  return [workNote.trimEnd(), ...told, `Reference: ${entry.plan.reference}`, ''].join('\n');
}

/** Where a file lies, without the folders of somebody's own machine. */
function short(file: string): string {
  return file.split(/[\\/]/).slice(-2).join('/');
}
