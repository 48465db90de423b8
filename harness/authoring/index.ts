export { type CheckResult, checkFeatures } from './check.ts';
export type { Finding } from './finding.ts';
