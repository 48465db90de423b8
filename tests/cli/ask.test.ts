import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { asking, askUntil } from '../../harness/cli/init/ask.ts';
import { slug } from '../../harness/cli/init/names.ts';
import type { Io } from '../../harness/cli/io.ts';
import { newPassphrase } from '../../harness/cli/passphrase.ts';
import { conditionsOf } from '../../harness/cli/sign-conditions.ts';
import { ProjectFault } from '../../harness/errors.ts';

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

/** Answers each question once it is asked. */
function answering(stdin: PassThrough, said: () => string, answers: readonly string[]): NodeJS.Timeout {
  const left = [...answers];
  let seen = 0;
  return setInterval(() => {
    if (said().length === seen || !/: $/.test(stripVTControlCharacters(said()))) return;
    seen = said().length;
    const next = left.shift();
    if (next !== undefined) stdin.write(next);
  }, 5);
}

async function conversation<T>(answers: readonly string[], work: (terminal: Io) => Promise<T>) {
  const { io: terminal, stdin, said } = io(true);
  const timer = answering(stdin, said, answers);
  try {
    return { result: await work(terminal), said: stripVTControlCharacters(said()) };
  } finally {
    clearInterval(timer);
  }
}

function even(said: string): number {
  if (Number(said) % 2 === 0 && said !== '') return Number(said);
  throw new ProjectFault({ where: '--number', wrong: `"${said}" is not even`, allowed: 'Write 2 or 4' });
}

test('a wrong answer is told and asked again, and thrown where there is nobody to ask', async () => {
  const { result, said } = await conversation(['3\n', '4\n'], (terminal) =>
    asking(terminal, (ask) => askUntil(terminal, ask, 'Number', '', even)),
  );
  expect(result).toBe(4);
  expect(said).toMatch(/Number: [\s\S]*\n? {2}"3" is not even\. Write 2 or 4\.\nNumber: /);
  const { io: pipe } = io(false);
  await expect(asking(pipe, (ask) => askUntil(pipe, ask, 'Number', '', even))).rejects.toThrow(
    '"" is not even',
  );
});

test('conditions are asked for until there are no more, and each needs a day that there is', async () => {
  const answers = ['\n', 'Letters; by hand\n', 'Ada Okafor\n', '2026-02-30\n', '2026-12-05\n', '\n'];
  const { result, said } = await conversation(answers, (terminal) =>
    asking(terminal, (ask) => conditionsOf('accept with conditions', [], ask, terminal)),
  );
  expect(result).toEqual([{ text: 'Letters; by hand', owner: 'Ada Okafor', due: '2026-12-05' }]);
  expect(said).toContain('This cannot be left out.');
  expect(said).toContain('"2026-02-30" is not a day. Write year, month and day, such as 2026-12-05.');
});

test.each([
  ['accept', 'x; y; 2026-12-05', 'a sign-off that says "accept" has no conditions'],
  ['accept with conditions', 'x; y', '"x; y" is not a condition'],
  ['accept with conditions', 'x; y; 2026-02-31', '"2026-02-31" is not a day'],
])('%s, with the condition "%s", is refused', async (decision, given, why) => {
  const { io: pipe } = io(false);
  const nobody = async () => '';
  await expect(conditionsOf(decision, [given], nobody, pipe)).rejects.toThrow(why);
});

test('a new passphrase that is short or told differently is asked for again, and never shown', async () => {
  const answers = [
    'short\n',
    'heron ladder quiet\n',
    'heron ladder quick\n',
    'heron ladder quiet\n',
    'heron ladder quiet\n',
  ];
  const { result, said } = await conversation(answers, newPassphrase);
  expect(result).toBe('heron ladder quiet');
  expect(said).toContain('It is too short.');
  expect(said).toContain('The two are not the same. Try again.');
  expect(said).not.toContain('heron');
});

test('Ctrl-C at a question says in one line that nothing was written', async () => {
  const { io: terminal, stdin, said } = io(true);
  const timer = answering(stdin, said, ['\u0003']);
  const question = newPassphrase(terminal).catch((fault: unknown) => fault);
  expect(await question).toMatchObject({ exitCode: 130, message: 'Stopped: nothing was written.' });
  clearInterval(timer);
});
