export { allureReport, type ReportRequest } from './report.ts';
export type { LinkTemplates } from './result.ts';
