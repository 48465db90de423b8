export { type CheckResult, checkFeatures } from './check.ts';
