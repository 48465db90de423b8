import { expect, it } from 'vitest';
import { publicationOf } from '../../harness/publish/index.ts';
import { verdictOn } from '../prove/proof-facts.ts';
import { hash, temporaryFolder, write } from '../prove/run-folder.ts';
import { aRun, aScenario } from '../run-record.ts';

it('says what to do first, then the verdict, the rules that matter, and where the evidence is', async () => {
  const scenarios = [
    aScenario({ status: 'failed', reason: 'The limit let £500.01 through' }),
    aScenario({ id: 'CT-2' }),
  ];
  const publication = await publicationOf(toPublish(scenarios));
  const lines = publication.workNote.split('\n');
  expect(lines[0]).toMatch(/^NO-GO: Council Tax 2026\.2, 1 of 2 scenarios failed: .* Look at the evidence /);
  expect(lines[2]).toBe('NO-GO: Council Tax 2026.2, gate uat-exit');
  expect(lines[5]).toMatch(/^FAIL: 1 of 2 scenarios failed: CT-001/);
  expect(publication.workNote).toContain(
    '- Council Tax, Refunds: CT-001 A refund within the limit waits for authorisation. The limit let £500.01 through.',
  );
  expect(publication.workNote).toContain(`manifest (A): ${'a'.repeat(64)}`);
  expect(publication.workNote).toContain(`manifest (B): ${'b'.repeat(64)}`);
  expect(publication.workNote).toContain(`Head of the ledger: ${'c'.repeat(64)}`);
  expect(publication.key).toBe(`CHG0030001/uat-exit/${'b'.repeat(64)}`);
});

it('attaches certificate, workbook, report and the whole pack, by names that no other verdict or change has', async () => {
  const { attachments } = await publicationOf(toPublish([aScenario()]));
  const start = 'CHG0030001-council-tax-2026-2-uat-exit-20261122T071500Z-bbbbbbbb';
  expect(attachments.map(({ name, sha256 }) => [name, sha256])).toEqual([
    [`${start}-certificate.pdf`, hash('certificate')],
    [`${start}-workbook.xlsx`, hash('workbook')],
    [`${start}-report.html`, hash('<title>Allure</title>')],
    [`${start}-evidence.zip`, hash('zip')],
  ]);
});

it('is refused where the release names no change', async () => {
  const input = toPublish([aScenario()]);
  const verdict = { ...input.verdict, change: null };
  await expect(publicationOf({ ...input, verdict })).rejects.toThrow('has no change record to go to');
});

function toPublish(scenarios: ReturnType<typeof aScenario>[]) {
  const folder = temporaryFolder();
  const file = (content: string) => write(folder, content, content);
  write(folder, 'evidence/allure.html', '<title>Allure</title>');
  const files = {
    verdict: file('verdict'),
    certificate: file('certificate'),
    workbook: file('workbook'),
    testSummary: file('summary'),
  };
  return {
    verdict: verdictOn(aRun({ scenarios })),
    evidence: { name: 'pack', manifestSha256: 'a'.repeat(64) },
    dossier: { name: 'pack', folder, zip: file('zip'), manifestSha256: 'b'.repeat(64), files },
    timeZone: 'Europe/London',
    ledgerHead: 'c'.repeat(64),
  };
}
