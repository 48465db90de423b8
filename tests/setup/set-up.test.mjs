import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tooOld } from '../../bin/node-version.mjs';
import { run } from '../../bin/setup/child.mjs';
import { findNpm } from '../../bin/setup/npm.mjs';
import { explainNpm } from '../../bin/setup/npm-causes.mjs';

describe('tooOld', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('accepts Node %s', (version) => {
    expect(tooOld(version)).toBeUndefined();
  });

  it.each(['20.18.3', '18.20.0', '8.0.0'])(
    'names the Node that is needed when it meets Node %s',
    (version) => {
      expect(tooOld(version)).toBe(
        `Node ${version} is too old: Node 20.19 or later is needed. Install it, then start again.`,
      );
    },
  );
});

describe('findNpm', () => {
  it('takes the npm that started this, but not another package manager', () => {
    const folder = tempFolder();
    const cli = file(folder, 'own/npm-cli.js');
    const beside = file(folder, 'node/node_modules/npm/bin/npm-cli.js');
    const node = join(folder, 'node', 'node.exe');
    expect(findNpm({ npm_execpath: cli }, node)).toBe(cli);
    expect(findNpm({ npm_execpath: file(folder, 'yarn.js') }, node)).toBe(beside);
    expect(findNpm({}, node)).toBe(beside);
  });

  it('follows the link to npm on the PATH', () => {
    const folder = tempFolder();
    const cli = file(folder, 'share/nodejs/npm/bin/npm-cli.js');
    mkdirSync(join(folder, 'bin'));
    symlinkSync(cli, join(folder, 'bin', 'npm'));
    expect(findNpm({ PATH: join(folder, 'bin') }, join(folder, 'elsewhere', 'node'))).toBe(cli);
  });

  it('says so when there is none', () => {
    expect(() => findNpm({ PATH: tempFolder() }, '/no/such/bin/node')).toThrow(
      'npm was not found beside Node',
    );
  });
});

describe('explainNpm', () => {
  it.each([
    ['npm error code ECONNREFUSED', 'does not answer. Connect to the internet'],
    ['npm ERR! code SELF_SIGNED_CERT_IN_CHAIN', 'Set NODE_EXTRA_CA_CERTS'],
    ['npm error code E407', 'the proxy asks for a password'],
    ['npm error code ENOSPC', 'the disk is full'],
    ['npm error code EPERM', 'may write to this folder'],
    ['npm error code EUSAGE\nnpm error\nnpm error not in sync.', 'npm says "EUSAGE: not in sync". Mend that'],
    ['', 'npm says "nothing"'],
  ])('reads %j', (output, line) => {
    expect(explainNpm({ output, timedOut: false })).toContain(line);
  });

  it('takes silence for a network that swallows requests', () => {
    expect(explainNpm({ output: '', timedOut: true })).toContain('does not answer');
  });
});

describe('run', () => {
  const node = (code, options) => run(process.execPath, ['-e', code], { limitSeconds: 10, ...options });

  it('returns the exit code and what was written', async () => {
    const result = await node("console.log('out'); console.error('err'); process.exitCode = 3");
    expect(result).toMatchObject({ code: 3, timedOut: false });
    expect(result.output.split('\n').sort()).toEqual(['', 'err', 'out']);
  });

  it('ends a child and what it started once the time is up', async () => {
    const forever = 'setInterval(() => {}, 1000)';
    const code = `require('node:child_process').spawn(process.execPath, ['-e', '${forever}'], { stdio: 'inherit' });
      ${forever}`;
    const started = Date.now();
    const { timedOut } = await node(code, { limitSeconds: 1 });
    expect(timedOut).toBe(true);
    // The grandchild holds the pipe: while it lives, this waits for the 5 seconds of grace as well.
    expect(Date.now() - started).toBeLessThan(4000);
  });

  it('gives the child no input to wait for', async () => {
    const { code, timedOut } = await node("process.stdin.on('end', () => process.exit(5)).resume()");
    expect({ code, timedOut }).toEqual({ code: 5, timedOut: false });
  });

  it('reports a command that does not exist', async () => {
    expect(await run('no-such-command', [], { limitSeconds: 5 })).toMatchObject({ code: 127 });
  });
});

function tempFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'council-uat-setup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function file(folder, path) {
  const whole = join(folder, path);
  mkdirSync(join(whole, '..'), { recursive: true });
  writeFileSync(whole, '');
  return whole;
}
