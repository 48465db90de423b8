import { extname } from 'node:path';
import type { Worker } from '../staff.ts';
import { type Casebook, event, find } from './casebook.ts';
import type { CaseDocument } from './records.ts';
import { openReferral } from './referrals.ts';
import { Refusal } from './refusal.ts';
import { openPerson } from './restriction.ts';

const LARGEST_DOCUMENT_BYTES = 2 * 1024 * 1024;
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

/** Keeps a document with a referral. Throws a refusal for other kinds of file, and above the size allowed. */
export function keepDocument(
  book: Casebook,
  worker: Worker,
  referralId: string,
  name: string,
  content: Buffer,
): CaseDocument {
  const referral = openReferral(book, worker, referralId);
  const mediaType = MEDIA_TYPES[extname(name).toLowerCase()];
  if (!mediaType) throw new Refusal(422, `${name} was not kept: only PDF, Word, text and picture files are.`);
  if (content.length === 0) throw new Refusal(422, `${name} was not kept: it is empty.`);
  if (content.length > LARGEST_DOCUMENT_BYTES) {
    throw new Refusal(422, `${name} was not kept: it is larger than 2 MB.`);
  }
  const at = book.now();
  const { personId } = referral;
  const document = {
    id: book.number('D'),
    personId,
    referralId,
    name,
    mediaType,
    content,
    by: worker.name,
    at,
  };
  book.documents.set(document.id, document);
  referral.documents.push(document.id);
  referral.history.push(event(book, worker, 'Document added', name));
  return document;
}

export function openDocument(book: Casebook, worker: Worker, documentId: string): CaseDocument {
  const document = find(book.documents, documentId, 'document');
  openPerson(book, worker, document.personId, `Opened ${document.name}`);
  return document;
}

/** The name under which a download is saved. */
export function downloadName(book: Casebook, { id, name }: CaseDocument): string {
  return book.has('download-named-by-number') ? id + extname(name) : name;
}
