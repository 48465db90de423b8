export type { Attachment, Publication, Published } from './change-record.ts';
export { FolderChangeRecord } from './folder-change-record.ts';
export { publicationOf } from './publication.ts';
