export type {
  Dossier,
  DossierToMake,
  EvidenceToSeal,
  GateToProve,
  PrintingBrowser,
  ProjectToProve,
  ReleaseToProve,
  RunToProve,
  SealedEvidence,
} from './input.ts';
export { makeDossier } from './make-dossier.ts';
export { safeName } from './safe-name.ts';
export { sealEvidence } from './seal-evidence.ts';
export { TEST_SUMMARY_LENGTH, testSummary } from './test-summary.ts';
export { type WorkNoteFacts, workNote } from './work-note.ts';
