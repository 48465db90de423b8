import { certificatePieces } from '../../../harness/prove/certificate/document.ts';
import type { RunRecord } from '../../../harness/run/schema.ts';
import { verdictOn } from '../proof-facts.ts';

export const PROJECT = { root: '/', name: 'Ashdale Borough Council', timeZone: 'Europe/London' };

export function certificate(record: RunRecord, ...others: RunRecord[]): string {
  return [...certificatePieces(factsOn(record, ...others))].join('');
}

export function factsOn(record: RunRecord, ...others: RunRecord[]) {
  const evidence = { name: 'pack', folder: '/packs/pack', manifestSha256: 'a'.repeat(64), missing: [] };
  return {
    project: PROJECT,
    verdict: verdictOn(record),
    runs: [record, ...others].map((one) => ({ folder: '', record: one })),
    evidence,
  };
}

/** The part of the page that tells of one scenario step by step. */
export function article(page: string, id: string): string {
  const articles = page.split('<article').slice(1);
  return articles.find((one) => one.includes(`>${id} `)) ?? '';
}

export function figures(page: string, id: string): number {
  return article(page, id).split('<img').length - 1;
}
