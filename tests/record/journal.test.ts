import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appendLine, type JournalLine, readLines } from '../../harness/record/index.ts';
import { emptyFolder } from './folder.ts';
import { runProcess } from './processes.ts';

async function all(file: string): Promise<JournalLine[]> {
  const lines: JournalLine[] = [];
  for await (const line of readLines(file)) lines.push(line);
  return lines;
}

test('what is appended is read back in order, line by line', async () => {
  const file = join(emptyFolder(), 'runs', 'events.ndjson');
  appendLine(file, { step: 'first' });
  appendLine(file, { text: 'two\nlines, a separator \u2028 and £' });
  expect(await all(file)).toEqual([
    { number: 1, value: { step: 'first' } },
    { number: 2, value: { text: 'two\nlines, a separator \u2028 and £' } },
  ]);
});

test('a torn last line is reported, and no complete line is lost', async () => {
  const file = join(emptyFolder(), 'events.ndjson');
  appendLine(file, { n: 1 });
  appendLine(file, { n: 2 });
  for (const tear of ['{"n": 3, "text": "half', '{', '12', '"', Buffer.from([0x7b, 0xc2])]) {
    writeFileSync(file, '{"n":1}\n{"n":2}\n');
    appendFileSync(file, tear);
    expect(await all(file)).toEqual([
      { number: 1, value: { n: 1 } },
      { number: 2, value: { n: 2 } },
      { number: 3, torn: true },
    ]);
  }
});

test('after a torn line the journal goes on', async () => {
  const file = join(emptyFolder(), 'events.ndjson');
  writeFileSync(file, '{"n":1}\n{"n":2, "te');
  appendLine(file, { n: 3 });
  expect(await all(file)).toEqual([
    { number: 1, value: { n: 1 } },
    { number: 2, torn: true },
    { number: 3, value: { n: 3 } },
  ]);
});

test('a complete last line without its end counts', async () => {
  const file = join(emptyFolder(), 'events.ndjson');
  writeFileSync(file, '{"n":1}\n{"n":2}');
  expect(await all(file)).toEqual([
    { number: 1, value: { n: 1 } },
    { number: 2, value: { n: 2 } },
  ]);
});

test('a line damaged on the disk is reported, not read with other letters', async () => {
  const file = join(emptyFolder(), 'events.ndjson');
  writeFileSync(
    file,
    Buffer.concat([Buffer.from('{"n":"'), Buffer.from([0xff]), Buffer.from('"}\n{"n":2}\n')]),
  );
  expect(await all(file)).toEqual([
    { number: 1, torn: true },
    { number: 2, value: { n: 2 } },
  ]);
});

test('lines longer than what is read at once are whole', async () => {
  const file = join(emptyFolder(), 'events.ndjson');
  const long = { text: '£'.repeat(200_000) };
  for (let count = 0; count < 3; count++) appendLine(file, long);
  expect(await all(file)).toEqual([1, 2, 3].map((number) => ({ number, value: long })));
});

test('lines of three processes at once never mix', async () => {
  const file = join(emptyFolder(), 'events.ndjson');
  const writers = ['a', 'b', 'c'].map((name) => runProcess('append-lines.ts', file, name, '300'));
  expect(await Promise.all(writers)).toEqual([0, 0, 0]);
  const lines = await all(file);
  expect(lines).toHaveLength(900);
  expect(lines.filter((line) => 'torn' in line)).toEqual([]);
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(901);
});
