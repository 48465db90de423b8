// `npm start`: measures the harness against its peers and prints ratios, each beside its target.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { listing } from './parts/listing.mjs';
import { memory } from './parts/memory.mjs';
import { speed } from './parts/speed.mjs';

const PARTS = { speed, listing, memory };
const here = import.meta.dirname;
const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: Object.keys(PARTS).join(',') },
    harness: { type: 'string', default: path.dirname(here) },
  },
});

const bench = await prepare();
const lines = [];
for (const name of values.only.split(',')) {
  console.log(`${name} …`);
  lines.push(...(await PARTS[name](bench)));
}
console.log(`\n${machine()}\n`);
for (const { what, figure, target, met } of lines)
  console.log(
    `${what.padEnd(52)} ${figure.toFixed(2).padStart(8)}   ${target.padEnd(8)} ${met ? 'met' : 'MISSED'}`,
  );

async function prepare() {
  const harness = path.resolve(values.harness);
  const built = path.join(harness, 'dist/harness/run/browser.js');
  if (!existsSync(built)) throw new Error('The harness is not built. Run `npm start` in its folder once.');
  const { findBrowser } = await import(pathToFileURL(built).href);
  const generated = path.join(here, 'generated');
  rmSync(generated, { recursive: true, force: true });
  mkdirSync(generated);
  return {
    harness,
    browser: findBrowser(),
    modules: path.join(here, 'node_modules'),
    rounds: Number(values.rounds),
    scaled: (size) => Math.max(1, Math.round(size * Number(values.scale))),
    folder: (name) => path.join(generated, name.split(' ')[0]),
    say: (line) => console.log(line),
    atMost: (what, figure, target) => ({ what, figure, target: `≤ ${target}`, met: figure <= target }),
    atLeast: (what, figure, target) => ({ what, figure, target: `≥ ${target}`, met: figure >= target }),
  };
}

function machine() {
  const [cpu] = os.cpus();
  const load = os.loadavg()[1].toFixed(1);
  return `${os.availableParallelism()} × ${cpu.model}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GB, ${os.type()}, Node ${process.versions.node}; load over 5 minutes ${load}; ${new Date().toISOString().slice(0, 10)}; scale ${values.scale}, ${values.rounds} rounds`;
}
