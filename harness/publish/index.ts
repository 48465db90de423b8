export type { Attachment, ChangeRecord, Publication, Published } from './change-record.ts';
export { FolderChangeRecord } from './folder-change-record.ts';
export { publicationOf, type ToPublish } from './publication.ts';
