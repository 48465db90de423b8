// Serves the instance that install.sh made, on a free port of this machine. REDMINE_FOLDER names it.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const folder = process.env.REDMINE_FOLDER ?? '/var/tmp/council-uat-redmine';
const read = (name) => readFileSync(join(folder, name), 'utf8').trim();
const port = await freePort();
const environment = {
  RAILS_ENV: 'production',
  BUNDLE_WITHOUT: 'test:ldap:minimagick',
  HOME: folder,
  SECRET_KEY_BASE: read('secret'),
  RAILS_SERVE_STATIC_FILES: '1',
};
const args = ['exec', 'puma', '-e', 'production', '-t', '2:4', '-b', `tcp://127.0.0.1:${port}`];
const puma = spawn('bundle', args, {
  cwd: join(folder, 'app'),
  env: { ...process.env, ...environment },
  stdio: ['ignore', 'ignore', 'inherit'],
});
puma.once('exit', (code) => process.exit(code ?? 1));
process.stdin.resume().on('end', () => puma.kill());
process.once('SIGTERM', () => puma.kill());

const address = `http://127.0.0.1:${port}`;
while (
  !(await fetch(`${address}/login`).then(
    (answer) => answer.ok,
    () => false,
  ))
)
  await new Promise((done) => setTimeout(done, 300));
console.log(
  JSON.stringify({ ready: { redmine: address }, environment: { REDMINE_PASSWORD: read('password') } }),
);

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
}
