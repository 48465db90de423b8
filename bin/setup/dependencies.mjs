import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './child.mjs';
import { SetupFault } from './fault.mjs';
import { FOLDER } from './folder.mjs';
import { findNpm } from './npm.mjs';
import { explainNpm } from './npm-causes.mjs';

const LOCK_FILE = join(FOLDER, 'package-lock.json');
const MODULES = join(FOLDER, 'node_modules');
/** What npm itself writes last, when an installation is complete. */
const INSTALLED = join(MODULES, '.package-lock.json');
const STAMP = join(MODULES, '.council-uat-setup');

/** npm alone can take seconds to start on a machine that scans what it reads. */
const REACH_SECONDS = 20;
const ANSWER_SECONDS = 8;
const OFFLINE_SECONDS = 60;
const INSTALL_SECONDS = 600;
/** A slow line may take a minute over one large package, but a request that fails is not asked for long. */
const PATIENCE = ['--fetch-retries=1', '--fetch-retry-mintimeout=500', '--fetch-timeout=60000'];
const HASTE = ['--fetch-retries=0', `--fetch-timeout=${ANSWER_SECONDS * 1000}`];

const ANOTHERS =
  'node_modules is a link to a folder that does not hold what package-lock.json asks for. Install in that folder, or remove the link, then start again.';

/** Whether `node_modules` is what package-lock.json asks for, on this kind of machine. */
export function dependenciesAreThere() {
  if (!existsSync(INSTALLED)) return false;
  if (readText(STAMP) === wanted()) return true;
  if (!matchesLockFile()) return false;
  writeFileSync(STAMP, wanted());
  return true;
}

/** Installs exactly what package-lock.json says; throws a SetupFault within seconds when that cannot be done. */
export async function installDependencies() {
  if (isLink(MODULES)) throw new SetupFault(ANOTHERS);
  const npm = findNpm();
  const online = await registryAnswers(npm);
  if (!online.ok && existsSync(MODULES)) throw cannotInstall(online);
  const { code, timedOut, output } = await runNode(
    npm,
    ['ci', '--include=dev', '--no-audit', '--no-fund', ...(online.ok ? PATIENCE : ['--offline'])],
    { limitSeconds: online.ok ? INSTALL_SECONDS : OFFLINE_SECONDS, doing: 'installing' },
  );
  if (code !== 0) throw cannotInstall(online.ok ? { timedOut, output } : online);
  writeFileSync(STAMP, wanted());
}

/** npm empties what it installs into, and would do so to the folder that the link leads to. */
function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** Asked through npm itself, so that its proxy, registry and certificates apply; yazl's answer is a small one. */
async function registryAnswers(npm) {
  const ask = ['view', 'yazl', 'version', '--prefer-online', ...HASTE];
  const { code, timedOut, output } = await runNode(npm, ask, { limitSeconds: REACH_SECONDS });
  return { ok: code === 0, timedOut, output };
}

function cannotInstall(answer) {
  return new SetupFault(`Dependencies could not be installed: ${explainNpm(answer)}, then start again.`);
}

/** True when someone ran npm by hand: everything in the lock file is there in its version, but for other systems'. */
function matchesLockFile() {
  const asked = JSON.parse(readFileSync(LOCK_FILE, 'utf8')).packages;
  const there = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages;
  const known = Object.keys(there).every((path) => there[path].version === asked[path]?.version);
  const missing = Object.keys(asked).filter((path) => path !== '' && there[path] === undefined);
  return known && missing.every((path) => asked[path].optional === true);
}

function wanted() {
  const hash = createHash('sha256').update(readFileSync(LOCK_FILE)).digest('hex');
  return `${hash} ${process.platform} ${process.arch}\n`;
}

function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
