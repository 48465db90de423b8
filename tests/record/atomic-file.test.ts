import fs, { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as promises from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { ProjectFault } from '../../harness/errors.ts';
import { diskFault, writeAtomic } from '../../harness/record/index.ts';
import { emptyFolder } from './folder.ts';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof promises>();
  return { ...real, writeFile: vi.fn(real.writeFile) };
});
afterEach(() => vi.restoreAllMocks());

const error = (code: string, syscall: string) => Object.assign(new Error(code), { code, syscall });

/** The real rename is called through `fs` by the library, so that is where a busy file can be played. */
function renameFails(times: number, code: string) {
  const real = fs.rename;
  let left = times;
  return vi.spyOn(fs, 'rename').mockImplementation(((from, to, done) => {
    if (left-- > 0) done(error(code, 'rename'));
    else real(from, to, done);
  }) as typeof fs.rename);
}

test('a file is written whole, its folders are made, and a second writing replaces it', async () => {
  const file = join(emptyFolder(), 'a', 'b', 'run.json');
  await writeAtomic(file, '{"one": 1}');
  await writeAtomic(file, Buffer.from('{"two": "£"}'));
  expect(readFileSync(file, 'utf8')).toBe('{"two": "£"}');
  expect(readdirSync(join(file, '..'))).toEqual(['run.json']);
});

test('a file that a virus scanner holds for a moment is renamed when it is let go', async () => {
  const file = join(emptyFolder(), 'run.json');
  const rename = renameFails(3, 'EPERM');
  await writeAtomic(file, 'done');
  expect(rename).toHaveBeenCalledTimes(4);
  expect(readFileSync(file, 'utf8')).toBe('done');
});

test('a file that stays held is a fault, and the old content stands', async () => {
  const folder = emptyFolder();
  const file = join(folder, 'run.json');
  await writeAtomic(file, 'old');
  renameFails(100, 'EPERM');
  await expect(writeAtomic(file, 'new')).rejects.toThrow(`${folder}: you may not write in this folder.`);
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['run.json']);
});

test('a full disk is one line with the folder and what to do; the old content stands, nothing is left', async () => {
  const folder = emptyFolder();
  const file = join(folder, 'run.json');
  await writeAtomic(file, 'old');
  vi.mocked(promises.writeFile).mockImplementationOnce(async (temporary) => {
    writeFileSync(String(temporary), 'ha');
    throw error('ENOSPC', 'write');
  });
  const fault = await writeAtomic(file, Buffer.alloc(2_500_000)).catch((thrown: unknown) => thrown);
  expect(fault).toBeInstanceOf(ProjectFault);
  expect(String(fault)).toContain(
    `${folder}: the disk is full, and the file was not written. Free at least 3 MB there and try again`,
  );
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['run.json']);
});

test('a file in the place of a folder is one line', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'reports'), '');
  await expect(writeAtomic(join(folder, 'reports', 'runs', 'run.json'), '')).rejects.toThrow(
    'runs: a file stands where a folder is needed, or a folder where a file is. Move it away and try again.',
  );
});

test.each([
  ['EACCES', 'you may not write in this folder. Ask for write access to it'],
  ['EROFS', 'this folder is read-only. Ask for write access to it'],
  ['EDQUOT', 'the disk is full, and the file was not written. Free at least 1 MB'],
])('%s names the folder and says what to do', (code, line) => {
  expect(String(diskFault(error(code, 'open'), '/share/records/ledger.ndjson'))).toContain(
    `/share/records: ${line}`,
  );
});

test('what is not the disk’s doing is handed back untouched', () => {
  const bug = new TypeError('a bug');
  expect(diskFault(bug, '/share/x')).toBe(bug);
});

test('a folder that may not be written is a fault', async () => {
  const folder = join(emptyFolder(), 'locked');
  mkdirSync(folder);
  chmodSync(folder, 0o500);
  // The superuser may write anywhere: for him the file simply arrives.
  const asked = writeAtomic(join(folder, 'x.json'), '');
  if (process.getuid?.() === 0) await expect(asked).resolves.toBeUndefined();
  else await expect(asked).rejects.toThrow('you may not write in this folder');
});
