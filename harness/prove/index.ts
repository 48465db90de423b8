export { type Alert, alertOf } from './alert.ts';
export { writeCanonicalZip } from './canonical-zip.ts';
export type { DecisionFacts } from './decisions.ts';
export type { Dossier, DossierToMake, EvidenceToSeal, RunToProve, SealedEvidence } from './input.ts';
export {
  type DecidedPack,
  latestPack,
  openDecidedPack,
  quotedInPacks,
  recordIn,
  sealedManifest,
} from './latest-pack.ts';
export { makeDossier } from './make-dossier.ts';
export { noVerdictAlert } from './no-verdict.ts';
export { safeName } from './safe-name.ts';
export { sealEvidence } from './seal-evidence.ts';
export { basisOf } from './sign/basis.ts';
export { basisChanges } from './sign/basis-changes.ts';
export { keysIn, sealOf } from './sign/dossier-seal.ts';
export { giveSignOff, type SignOffToGive, withdrawSignOff } from './sign/give-sign-off.ts';
export { requiredSignOffs, separationFault } from './sign/separation.ts';
export { signOffsFor } from './sign/sign-offs-for.ts';
export { KeyFileSigners, knownSigners } from './sign/signers.ts';
export { throwawayRefusal } from './sign/throwaway.ts';
export { cutAtSentence, testSummary } from './test-summary.ts';
export { dateAndTime } from './times.ts';
export { withZip } from './verify/open-zip.ts';
export type { Verification } from './verify/verification.ts';
export { verdictWords, verificationTold } from './verify/verification-lines.ts';
export { verifyPack } from './verify/verify-pack.ts';
export type { Contacts } from './whom-to-call.ts';
export { packNamedIn, packsToPrune, today, withhold } from './withhold.ts';
export { type WorkNoteFacts, workNote } from './work-note.ts';
