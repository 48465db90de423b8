export { writeAtomic } from './atomic-file.ts';
export { canonicalJson } from './canonical-json.ts';
export { digestOfFile, sha256, sha256OfMeaning } from './digest.ts';
export { diskFault } from './disk-fault.ts';
export { newestBeyond } from './early-clock.ts';
export {
  type Envelope,
  envelopeText,
  parseEnvelope,
  type Signer,
  signEnvelope,
} from './envelope.ts';
export { fingerprintOf } from './fingerprint.ts';
export { digestFolder } from './folder-digest.ts';
export { installationSigner } from './installation-key.ts';
export { appendLine, type JournalLine, readLines } from './journal.ts';
export { appendOnce, appendToLedger } from './ledger.ts';
export type { LedgerEntry, NewLedgerEntry } from './ledger-entry.ts';
export { type LedgerCheck, type QuotedEntry, readLedger, verifyLedger } from './ledger-verify.ts';
export { type Holder, holdLock, tryLock, whileLocked } from './lock.ts';
export {
  compareFiles,
  type ManifestFile,
  manifestOf,
  manifestText,
  parseManifest,
} from './manifest.ts';
export { NotValid } from './not-valid.ts';
export { PersonalKeys, passphraseFault } from './personal-keys.ts';
export { piecesOf } from './pieces.ts';
export { profileFolder } from './profile.ts';
export { throwawaySigner } from './throwaway-key.ts';
export { filesUnder, posixFrom } from './walk.ts';
