import { tooOld } from '../node-version.mjs';
import { browserThatIsThere, installBrowser } from './browser.mjs';
import { build, buildIsFresh } from './build.mjs';
import { dependenciesAreThere, installDependencies } from './dependencies.mjs';
import { SetupFault } from './fault.mjs';
import { withLock } from './lock.mjs';

/**
 * Makes a bare clone ready to run: dependencies, build, browser. Does nothing where all is in place; `quiet`
 * then says nothing, too. Throws a SetupFault.
 */
export async function setUp({ quiet = false } = {}) {
  const reason = tooOld();
  if (reason !== undefined) throw new SetupFault(reason);
  if (!dependenciesAreThere() || !buildIsFresh()) await withLock(install);
  const browser = (await browserThatIsThere()) ?? (await withLock(addBrowser));
  if (!quiet) console.error(`Set up: Node ${process.versions.node}, dependencies, build, ${browser.name}.`);
}

/** Looked at once more behind the lock, as another process may have just done it. */
async function install() {
  if (!dependenciesAreThere()) await timed('Installing dependencies (a minute or so)', installDependencies);
  if (!buildIsFresh()) await timed('Building', build);
}

async function addBrowser() {
  return (await browserThatIsThere()) ?? (await timed('Installing a headless browser', installBrowser));
}

async function timed(doing, work) {
  const started = Date.now();
  console.error(`${doing} …`);
  const result = await work();
  console.error(`  done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return result;
}
