import type { Publication } from '../change-record.ts';
import type { Entry } from './outbox.ts';

/** The note with the reference by which it is found again, near its start, and with what became of the files. */
export function noteText({
  entry,
  publication,
}: {
  readonly entry: Pick<Entry, 'plan' | 'progress'>;
  readonly publication: Publication;
}): string {
  const { attachments, workNote } = publication;
  const told = attachments.flatMap(({ name }) => {
    const last = entry.progress.findLast(({ action }) => action === `attachment ${name}`);
    if (last?.event === 'left out') return leftOut(entry, name, last.detail);
    if (last?.detail !== undefined && last.detail !== name) return [`Attached as ${last.detail}: ${name}`];
    return [];
  });
  const [verdict = '', ...rest] = workNote.trimEnd().split('\n');
  return [verdict, `Reference: ${entry.plan.reference}`, ...rest, ...told, ''].join('\n');
}

/** An auditor finds it by the place, and knows it by the hash. */
function leftOut({ plan }: Pick<Entry, 'plan'>, name: string, why = ''): string[] {
  const left = plan.publication.attachments.find((one) => one.name === name);
  return [
    `Not attached: ${name}. ${why}`,
    `It is kept in ${plan.keptIn}/${left?.file}`,
    `Its SHA-256: ${left?.sha256}`,
  ];
}
