import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The package's own name means the sources here, as in tsconfig.json: tests never need a build to be fresh. */
const alias = [
  { find: /^council-uat$/, replacement: source('./harness/index.ts') },
  { find: /^council-uat\/config$/, replacement: source('./harness/config.ts') },
  { find: /^council-uat\/pages$/, replacement: source('./pages/shared/index.ts') },
];

/** Nine minutes by itself: `npm run council`. `regressions.test.ts` is the part of it that every `npm test` runs. */
const COUNCIL = 'tests/e2e/sandbox-packs.test.ts';

/** They put something in the place of a module, which must not have been loaded before: a process for each. */
const REPLACES_MODULES = ['tests/record/atomic-file.test.ts'];

export default defineConfig({
  test: {
    globalSetup: 'tests/scratch.ts',
    // Three even where there are two cores: much of a test that starts processes is waiting for one to start another.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    projects: [
      project(
        'unit',
        ['tests/**/*.test.{ts,mjs}'],
        ['tests/e2e/**', 'tests/conformance/**', 'tests/package/**', ...REPLACES_MODULES],
        60,
        { isolate: false },
      ),
      project('unit-alone', REPLACES_MODULES, [], 60),
      project('conformance', ['tests/conformance/**/*.test.ts'], [], 120),
      project('e2e', ['tests/e2e/**/*.test.ts', 'tests/package/**/*.test.ts'], [COUNCIL], 300),
      project('council', [COUNCIL], [], 300),
    ],
  },
});

/**
 * `seconds` is the time limit of one test or hook; a forgotten `.only` fails the run. Without isolation the files that
 * a process runs share the modules that were loaded before: two thirds of the unit tests' time went into loading them.
 */
function project(name: string, include: string[], exclude: string[], seconds: number, more: object = {}) {
  const limits = { testTimeout: seconds * 1000, hookTimeout: seconds * 1000 };
  return {
    resolve: { alias },
    test: { name, include, exclude: ['tests/projects/**', ...exclude], allowOnly: false, ...limits, ...more },
  };
}

function source(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
