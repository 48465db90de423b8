import { Writable } from 'node:stream';
import { main } from '../../harness/cli/main.ts';

/** The command line in this process: its exit code and all that it said. */
export async function runMain(cwd: string, argv: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const said = { stdout: '', stderr: '' };
  const into = (name: keyof typeof said) =>
    new Writable({
      write: (chunk, _encoding, done) => {
        said[name] += chunk;
        done();
      },
    });
  const code = await main(argv, { stdout: into('stdout'), stderr: into('stderr'), env, cwd });
  return { code, ...said };
}
