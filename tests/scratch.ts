import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What tests and the commands that they start leave in the system's temporary folder goes when they have ended. */
export default function scratch(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'uat-tests-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
