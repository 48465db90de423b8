import { runNode } from '../setup/child.mjs';
import { SetupFault } from '../setup/fault.mjs';
import { setUp } from '../setup/set-up.mjs';
import { count, newReport } from './report.mjs';

const MODULES = 'node_modules';

/**
 * In the order in which `npm test` goes through them, cheapest first. Each resolves to {passed, failed}. The limits,
 * in seconds, stand far above what a stage takes: they end one that hangs.
 */
export const STAGES = [
  { name: 'Set-up', work: setUpOrSay },
  check('Types', 180, [`${MODULES}/typescript/bin/tsc`, '--noEmit']),
  check('Lint', 120, [`${MODULES}/@biomejs/biome/bin/biome`, 'check', '--error-on-warnings', '.']),
  check('Import directions', 120, ['bin/imports.mjs']),
  check('Unused code and dependencies', 120, [`${MODULES}/knip/bin/knip.js`]),
  tests('Unit tests', 600, 'unit', 'unit-alone'),
  tests('Engine conformance', 600, 'conformance'),
  tests('End to end', 900, 'e2e'),
];

async function setUpOrSay() {
  try {
    await setUp();
    return { passed: 0, failed: 0 };
  } catch (error) {
    if (!(error instanceof SetupFault)) throw error;
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

/** A check counts as one test. */
function check(name, limitSeconds, command) {
  return { name, work: async () => count(await runStage(command, limitSeconds)) };
}

/** Every test of these vitest projects counts. */
function tests(name, limitSeconds, ...projects) {
  const work = async () => {
    const { path, options } = newReport(projects[0]);
    const chosen = projects.flatMap((project) => ['--project', project]);
    const command = [`${MODULES}/vitest/vitest.mjs`, 'run', ...chosen, ...options];
    return count(await runStage(command, limitSeconds), path);
  };
  return { name, work };
}

async function runStage([script, ...args], limitSeconds) {
  const { code, timedOut } = await runNode(script, args, { limitSeconds, show: true });
  if (timedOut) console.error(`It did not end within ${limitSeconds} seconds and was stopped.`);
  return code === 0;
}
