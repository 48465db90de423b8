export { allureReport } from './report.ts';
