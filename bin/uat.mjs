#!/usr/bin/env node
// The command `uat`. It is compiled when it is packed; in a clone `npm start` compiles it.
import { existsSync } from 'node:fs';
import { tooOld } from './node-version.mjs';

/** How long whatever is still open when a command has ended may take to close, in milliseconds. */
const LEFT_OPEN_MS = 5_000;

const compiled = new URL('../dist/harness/cli/main.js', import.meta.url);
const reason =
  tooOld() ??
  (existsSync(compiled) ? undefined : 'this copy is not built yet. Run `npm start` in its folder once.');
// Whoever reads may stop reading, as `head` does: what is under way goes on to its end.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (fault) => {
    if (fault.code !== 'EPIPE') throw fault;
  });
if (reason === undefined) {
  await import(new URL('../dist/harness/short-lived.js', import.meta.url).href);
  const { main } = await import(compiled.href);
  process.exitCode = await main(process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    env: process.env,
    cwd: process.cwd(),
  });
  // What code of a project leaves open, a timer or a browser, keeps nobody waiting for this process.
  setTimeout(leave, LEFT_OPEN_MS).unref();
} else {
  console.error(`uat: ${reason}`);
  process.exitCode = 2;
}

/** Whoever reads slowly, as in a pager, gets all of it first: what was printed and not taken yet would be lost. */
function leave() {
  const isTaken = ({ errored, writableLength }) => errored !== null || writableLength === 0;
  if ([process.stdout, process.stderr].every(isTaken)) process.exit();
  setTimeout(leave, LEFT_OPEN_MS).unref();
}
