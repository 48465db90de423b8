export { catalogueOf } from './catalogue/catalogue.ts';
export { catalogueLines } from './catalogue/catalogue-lines.ts';
export { cataloguePage } from './catalogue/catalogue-page.ts';
export { search } from './catalogue/search.ts';
export { type CheckResult, checkProject, projectFinding } from './check.ts';
export { displayWidth } from './display-width.ts';
export { CheckReport, FINDING_KINDS, type Finding } from './finding.ts';
export { fixFeatures, keepRegister } from './fix/fix-features.ts';
export { rememberSteps } from './step-memory.ts';
