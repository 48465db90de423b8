export { writeAtomic } from './atomic-file.ts';
export { canonicalJson, digestOfFile, sha256, sha256OfMeaning } from './digest.ts';
export { diskFault } from './disk-fault.ts';
export { digestFolder } from './folder-digest.ts';
export { appendLine, type JournalLine, readLines } from './journal.ts';
export { appendToLedger } from './ledger.ts';
export type { LedgerEntry, NewLedgerEntry } from './ledger-entry.ts';
export { readLedger, verifyLedger } from './ledger-verify.ts';
export { tryLock } from './lock.ts';
export {
  compareFiles,
  type ManifestFile,
  manifestOf,
  manifestText,
  parseManifest,
} from './manifest.ts';
export { NotValid } from './not-valid.ts';
export { filesUnder, posixFrom } from './walk.ts';
