export { writeAtomic } from './atomic-file.ts';
export { canonicalJson, digestOfFile, sha256, sha256OfMeaning } from './digest.ts';
export { diskFault } from './disk-fault.ts';
export { appendLine, type JournalLine, readLines } from './journal.ts';
export { filesUnder, posixFrom } from './walk.ts';
