// Part d: a release of 2,000 scenarios with evidence: run, judged, reported and sealed.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { measure } from '../measure.mjs';
import { writeUat } from '../projects/uat.mjs';
import { startSite } from '../site.mjs';

const SCENARIOS = 2000;
const LIMIT_MB = 500;

/** Resolves to lines `{what, figure, target, met}`. Needs Linux, where a process's peak memory can be read. */
export async function memory(bench) {
  const site = await startSite(0);
  const folder = bench.folder('release');
  const count = bench.scaled(SCENARIOS);
  writeUat(folder, count, { evidence: 'every change', address: site.address });
  const release = [
    `${bench.harness}/bin/uat.mjs`,
    'release',
    'refunds-2026-2',
    '--workers',
    '2',
    '--operator',
    'Bench',
  ];
  try {
    const { seconds, peaks } = await measure(release, { cwd: folder, log: `${folder}.log` });
    bench.say(`  ${count} scenarios in ${seconds.toFixed(0)} s; peaks in MB: ${peaksText(peaks)}`);
    bench.say(sizes(`${folder}/reports`, `${folder}/records`));
    return [
      bench.atMost('d. peak of the command, MB', peaks.get('command') ?? Number.NaN, LIMIT_MB),
      bench.atMost("d. peak of the runner's main process, MB", peaks.get('runner') ?? Number.NaN, LIMIT_MB),
    ];
  } finally {
    site.stop();
  }
}

function peaksText(peaks) {
  return (
    [...peaks].map(([kind, megabytes]) => `${kind} ${megabytes.toFixed(0)}`).join(', ') || 'not known here'
  );
}

/** What the release left behind, by kind of file. */
function sizes(folder, records) {
  const totals = new Map();
  for (const file of [folder, records].flatMap(filesUnder)) {
    const kind = path.extname(file) || 'other';
    totals.set(kind, (totals.get(kind) ?? 0) + statSync(file).size / 1e6);
  }
  const kinds = ['.zip', '.pdf', '.xlsx', '.html', '.jpg', '.ndjson'];
  return `  written, in MB: ${kinds.map((kind) => `${kind} ${(totals.get(kind) ?? 0).toFixed(0)}`).join(', ')}`;
}

function filesUnder(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
