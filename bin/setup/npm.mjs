import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { SetupFault } from './fault.mjs';

const CLI = 'npm-cli.js';

/**
 * The path of npm's own JavaScript, which Node can run on every system; `npm.cmd` cannot be started safely on
 * Windows. Another package manager's `npm_execpath` is passed over.
 */
export function findNpm(env = process.env, node = process.execPath) {
  const given = env.npm_execpath;
  if (given !== undefined && basename(given) === CLI && existsSync(given)) return given;
  const found = [...besideNode(node), ...onPath(env)].find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new SetupFault('npm was not found beside Node. Install Node with npm, then start again.');
}

function besideNode(node) {
  const folder = dirname(node);
  const inModules = join('node_modules', 'npm', 'bin', CLI);
  return [join(folder, inModules), join(folder, '..', 'lib', inModules)];
}

/** On POSIX `npm` is a link to the file; on Windows its folder holds the modules. */
function onPath(env) {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => [
    ...besideNode(join(folder, 'node')),
    ...linkedFrom(join(folder, 'npm')),
  ]);
}

function linkedFrom(link) {
  if (!existsSync(link)) return [];
  const path = realpathSync(link);
  return basename(path) === CLI ? [path] : [];
}
