export type { DecisionFacts } from './decisions.ts';
export type { Dossier, DossierToMake, EvidenceToSeal, RunToProve, SealedEvidence } from './input.ts';
export { makeDossier } from './make-dossier.ts';
export { safeName } from './safe-name.ts';
export { sealEvidence } from './seal-evidence.ts';
export { testSummary } from './test-summary.ts';
export { workNote } from './work-note.ts';
