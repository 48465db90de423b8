import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Attachment, Publication } from '../../harness/publish/index.ts';
import { hash, temporaryFolder, write } from '../prove/run-folder.ts';

/** A publication with two small attachments on the disk; `b` becomes manifest B's hash. */
export function aPublication(overrides: Partial<Publication> = {}, b = 'b'.repeat(64)): Publication {
  const folder = temporaryFolder();
  return {
    key: `CHG0030001/uat-exit/${b}`,
    change: 'CHG0030001',
    release: 'council-tax-2026-2',
    releaseName: 'Council Tax 2026.2',
    gate: 'uat-exit',
    decision: 'GO',
    judgedAt: '2026-11-22T08:30:00.000Z',
    manifestA: 'a'.repeat(64),
    manifestB: b,
    workNote: 'GO: Council Tax 2026.2, gate uat-exit\n',
    testPlan: 'GO: what was tested.',
    reasons: ['24 of 24 scenarios passed.'],
    facts: { decision: 'GO', passed: '24' },
    attachments: [
      anAttachment(folder, `certificate-${b.slice(0, 8)}.pdf`, '%PDF-1.4 certificate'),
      anAttachment(folder, `evidence-${b.slice(0, 8)}.zip`, 'PK evidence'),
    ],
    ...overrides,
  };
}

export function anAttachment(folder: string, name: string, content: string): Attachment {
  const file = write(folder, join('from', name.replace(/[\\/]/g, '_')), content);
  return { name, file, bytes: statSync(file).size, sha256: hash(content) };
}
