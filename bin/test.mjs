// `npm test`: set-up, then every check of the harness, up to the first stage that fails.
import { STAGES } from './testing/stages.mjs';

const started = Date.now();
const done = [];
for (const { name, work } of STAGES) {
  console.log(`\n=== ${name} ===`);
  const start = Date.now();
  done.push({ name, ...(await work()), seconds: secondsSince(start) });
  if (done.at(-1).failed > 0) break;
}
summarise();

function summarise() {
  const failed = done.find((stage) => stage.failed > 0);
  console.log('\n=== Summary ===');
  for (const { name, seconds } of [...done, { name: 'altogether', seconds: secondsSince(started) }]) {
    console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
  }
  if (failed) console.log(`\nStopped at "${failed.name}": what comes after it was not looked at.`);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = failed ? 1 : 0;
}

function total(key) {
  return done.reduce((sum, stage) => sum + stage[key], 0);
}

function secondsSince(start) {
  return (Date.now() - start) / 1000;
}
