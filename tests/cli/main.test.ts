import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runMain } from './run-main.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

it.each([
  [['run', 'smoke', '--tgas', 'x'], "unknown option '--tgas'", 'Run uat run --help for what it takes.'],
  [
    ['evidence', 'verify', '--all'],
    "unknown option '--all'",
    'Run uat evidence verify --help for what it takes.',
  ],
  [['runn'], "unknown command 'runn'", 'Run uat --help for the commands.'],
])('%j costs exit code 2, and says whose help to ask for', async (argv, wrong, next) => {
  const { code, stderr } = await runMain(PROJECT, argv);
  expect(code).toBe(2);
  expect(stderr).toContain(wrong);
  expect(stderr.trim().endsWith(next)).toBe(true);
});
