import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './child.mjs';
import { SetupFault } from './fault.mjs';
import { FOLDER } from './folder.mjs';

/** As in tsconfig.build.json. */
const SOURCES = ['harness', 'steps/shared', 'pages/shared'];
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
const DIST = join(FOLDER, 'dist');
const STAMP = join(DIST, '.built-from');
const COMPILER = join(FOLDER, 'node_modules', 'typescript', 'bin', 'tsc');
const BUILD_SECONDS = 180;

/** Whether `dist` was compiled from exactly what stands in the source folders now; decided by content, not by time. */
export function buildIsFresh() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourcesHash();
}

/** Compiles the sources into `dist`. Throws a SetupFault that lists what does not compile. */
export async function build() {
  const hash = sourcesHash();
  rmSync(STAMP, { force: true });
  const args = ['-p', 'tsconfig.build.json', '--pretty', 'false'];
  const { code, timedOut, output } = await runNode(COMPILER, args, { limitSeconds: BUILD_SECONDS });
  if (timedOut) throw new SetupFault(`The build did not end within ${BUILD_SECONDS} seconds. Start again.`);
  if (code !== 0)
    throw new SetupFault(`The sources do not compile; mend them, then start again.\n${output.trim()}`);
  removeLeftovers();
  writeFileSync(STAMP, hash);
}

/** What an earlier build left in `dist` of a source that is gone would still be imported. */
function removeLeftovers() {
  const compiled = listFiles(DIST, '').filter((file) => /\.js$/.test(file));
  for (const file of compiled.filter((file) => !existsSync(join(FOLDER, file.replace(/js$/, 'ts'))))) {
    for (const end of ['.js', '.js.map', '.d.ts'])
      rmSync(join(DIST, file.replace(/\.js$/, end)), { force: true });
  }
}

function sourcesHash() {
  const files = SOURCES.flatMap((folder) => listFiles(FOLDER, folder)).filter((file) => file.endsWith('.ts'));
  const hash = createHash('sha256');
  for (const file of [...SETTINGS, ...files.sort()]) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(FOLDER, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Files below `root`/`folder`, as POSIX paths from `root`. */
function listFiles(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? listFiles(root, path) : [path];
  });
}
