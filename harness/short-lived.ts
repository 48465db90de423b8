import { setFlagsFromString } from 'node:v8';

/** Execution counts before code is optimized, by major version of Node: the engine's flags differ between versions. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  20: ['--interrupt-budget=1000000', '--wasm-tiering-budget=200000000'],
  22: ['--wasm-tiering-budget=200000000'],
  24: ['--wasm-tiering-budget=200000000'],
};

const [major = ''] = process.versions.node.split('.');
// Imported for this alone, before anything else: processes of a run live for seconds, most of their code runs once or
// twice, and optimizing it took a quarter of their processor time. What runs for long is optimized a little later.
for (const flag of FLAGS[major] ?? []) setFlagsFromString(flag);
