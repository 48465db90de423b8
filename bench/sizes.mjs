// `node sizes.mjs [--scenarios 500] [--steps 8] [--distinct 1] [--pack 50]`: how large evidence, report and certificate become,
// how long they take and how much memory, for a made-up run whose steps have pictures of 17 to 27 KB.
import { fork } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeMadeUpRun } from './made-up-run.mjs';

const { values } = parseArgs({
  options: {
    scenarios: { type: 'string', default: '500' },
    steps: { type: 'string', default: '8' },
    pack: { type: 'string', default: '50' },
    distinct: { type: 'string', default: '1' },
    harness: { type: 'string', default: path.dirname(import.meta.dirname) },
    keep: { type: 'boolean', default: false },
  },
});
const folder = path.join(import.meta.dirname, 'generated', `sizes-${values.scenarios}`);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const made = await writeMadeUpRun({ folder, ...values });
console.log(
  `made: ${made.scenarios} scenarios, ${made.pictures} pictures, ${megabytes(made.bytes)} MB of pictures`,
);
const started = Date.now();
const peaks = await prove();
console.log(`proven in ${((Date.now() - started) / 1000).toFixed(0)} s; peaks in MB: ${peaks}`);
for (const file of filesUnder(folder).filter(
  (one) => /\.(zip|pdf|xlsx|html)$/.test(one) && !/allure[\\/]/.test(one),
))
  console.log(`${megabytes(statSync(file).size).padStart(7)} MB  ${path.relative(folder, file)}`);
if (!values.keep) rmSync(folder, { recursive: true, force: true });

/** Proves the run in a process of its own; the peaks of it and of those it starts, by kind. */
async function prove() {
  const child = fork(path.join(import.meta.dirname, 'prove-run.mjs'), [
    folder,
    path.resolve(values.harness),
    values.pack,
  ]);
  const peaks = new Map();
  const timer = setInterval(() => {
    for (const [kind, bytes] of memoryOfTree(child.pid))
      peaks.set(kind, Math.max(peaks.get(kind) ?? 0, bytes));
  }, 1000);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`proving ended with ${code}`);
  return [...peaks].map(([kind, bytes]) => `${kind} ${(bytes / 1e6).toFixed(0)}`).join(', ');
}

/** Resident bytes now: this process, Allure's, and all of the browser's together. Linux only. */
function memoryOfTree(root) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(processOf);
  const tree = new Set([root]);
  for (let size = 0; size !== tree.size; ) {
    size = tree.size;
    for (const { pid, parent } of all) if (tree.has(parent)) tree.add(pid);
  }
  const sums = new Map();
  for (const one of all.filter(({ pid }) => tree.has(pid)))
    sums.set(one.kind, (sums.get(one.kind) ?? 0) + one.bytes);
  return sums;
}

function processOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    const number = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    const kind = /allure/.test(command) ? 'allure' : /prove-run/.test(command) ? 'harness' : 'browser';
    return [{ pid: Number(pid), parent: number('PPid'), bytes: number('VmRSS') * 1024, kind }];
  } catch {
    return [];
  }
}

function filesUnder(root) {
  const entries = readdirSync(root, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}
