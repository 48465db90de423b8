import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { asking } from '../../harness/cli/init/ask.ts';
import { slug } from '../../harness/cli/init/names.ts';
import type { Io } from '../../harness/cli/io.ts';

function io(isTTY: boolean): { io: Io; stdin: PassThrough; said: () => string } {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  let said = '';
  stdout.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const terminal = { stdin: Object.assign(stdin, { isTTY }), stdout: Object.assign(stdout, { isTTY }) };
  return { io: { ...terminal, stderr: stdout, env: {}, cwd: '/' }, stdin, said: () => said };
}

test('on a terminal it asks, offers what is usual, and takes what is answered', async () => {
  const { io: terminal, stdin, said } = io(true);
  const answers = asking(terminal, async (ask) => {
    const first = ask('Prefix', 'CT');
    stdin.write('HB\n');
    const prefix = await first;
    const second = ask('Supplier', 'not stated');
    stdin.write('\n');
    return [prefix, await second];
  });
  expect(await answers).toEqual(['HB', 'not stated']);
  expect(said()).toContain('Prefix [CT]: ');
});

test('where nobody can answer, what is usual is taken without a word', async () => {
  const { io: pipe, said } = io(false);
  expect(await asking(pipe, (ask) => ask('Prefix', 'CT'))).toBe('CT');
  expect(said()).toBe('');
});

test('a name becomes a key that every file system takes', () => {
  expect(['Council Tax (live)', 'Éclair', '…', 'a'.repeat(90)].map(slug)).toEqual([
    'council-tax-live',
    'eclair',
    '',
    'a'.repeat(60),
  ]);
});
