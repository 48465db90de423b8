import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gateOf, releaseNamed } from '../../harness/cli/named-gate.ts';
import { newerRunFault } from '../../harness/cli/newer-run.ts';
import { loadProject } from '../../harness/project/index.ts';
import { appendToLedger } from '../../harness/record/index.ts';
import { projectFolder } from '../project/folder.ts';

const EARLY = '20261122T071500Z-smoke-3f9a';
const LATE = '20261123T071500Z-smoke-01ab';
const OTHER = '20261124T071500Z-regression-77aa';

/** What is said of runs that are judged where the ledger knows others. */
async function said(judged: string[], known: string, changed: Record<string, string> = {}) {
  const project = loadProject(projectFolder(), {});
  const release = releaseNamed(project, 'council-tax-2026-2');
  const about = { council: 'ashdale', by: 'Priya Nair', release: release.key, gate: 'uat-exit', ...changed };
  const content = { id: known, pack: changed.pack ?? 'smoke', scenarios: 3 };
  const { pack: _, ...entry } = about as typeof about & { pack?: string };
  await appendToLedger(join(project.paths.records, 'ledger.ndjson'), { kind: 'run', ...entry, content });
  return newerRunFault(project, release, gateOf(release, 'uat-exit'), judged);
}

it.each([
  ['was taken away', [EARLY]],
  ['lies elsewhere, beside others that are newer', [EARLY, OTHER]],
])('a newer run that %s is not passed over', async (_what, judged) => {
  const fault = `The ledger knows a newer run of this gate, ${LATE}, which is not among those that are judged.`;
  expect(await said(judged, LATE)).toBe(fault);
});

it.each([
  ['is judged', [LATE], LATE, {}],
  ['is older', [LATE], EARLY, {}],
  ['is held by a newer one of another pack', [OTHER], LATE, {}],
  ['is of another gate', [EARLY], LATE, { gate: 'go-live' }],
  ['is of another council', [EARLY], LATE, { council: 'birchwood' }],
  ['is of a pack that the gate asks for no more', [EARLY], LATE, { pack: 'carecase' }],
])('a run that %s speaks against nothing', async (_what, judged, known, changed) => {
  expect(await said(judged, known, changed)).toBeNull();
});
