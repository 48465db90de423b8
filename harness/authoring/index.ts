export { type CheckResult, checkProject } from './check.ts';
export { displayWidth } from './display-width.ts';
export { CheckReport, FINDING_KINDS, type Finding } from './finding.ts';
export { fixFeatures, keepRegister } from './fix/fix-features.ts';
export { rememberSteps } from './step-memory.ts';
