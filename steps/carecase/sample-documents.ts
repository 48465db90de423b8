import type { UploadedFile } from '../../pages/carecase/referral.page.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  jpg: 'image/jpeg',
  exe: 'application/octet-stream',
};
const TWO_MEGABYTES = 2 * 1024 * 1024;

/** A file of that name, whose content nobody confuses with another's. */
export function sampleDocument(
  name: string,
  content = Buffer.from(`${name}\nMade for a test of CareCase.\n`),
) {
  const ending = name.split('.').at(-1) ?? '';
  return { name, mimeType: MEDIA_TYPES[ending] ?? 'application/octet-stream', buffer: content };
}

/** Files at the limits of what is kept, by what scenarios call them. */
export const SPECIAL_DOCUMENTS: Readonly<Record<string, () => UploadedFile>> = {
  'a program': () => sampleDocument('Install me.exe'),
  'an empty document': () => sampleDocument('Nothing.txt', Buffer.alloc(0)),
  'a document of exactly 2 MB': () => sampleDocument('Scan.pdf', Buffer.alloc(TWO_MEGABYTES, 'x')),
  'a document of 2 MB and one byte': () => sampleDocument('Scan.pdf', Buffer.alloc(TWO_MEGABYTES + 1, 'x')),
};
