import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  canonicalJson,
  compareFiles,
  digestFolder,
  type ManifestFile,
  manifestOf,
  manifestText,
  NotValid,
  parseManifest,
  sha256,
} from '../../harness/record/index.ts';
import { emptyFolder } from './folder.ts';

function sealedFolder(): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'media'));
  for (const name of ['run.json', 'manifest.json', 'media/b.jpg', 'media/a.jpg', 'Zebra.txt']) {
    writeFileSync(join(folder, name), name);
  }
  return folder;
}

const content = (name: string): ManifestFile => ({ path: name, bytes: name.length, sha256: sha256(name) });

test('a manifest names every file but itself, sorted, with size and SHA-256', async () => {
  const manifest = manifestOf(await digestFolder(sealedFolder(), ['manifest.json']));
  expect(manifest).toEqual({
    schema: 'council-uat/manifest/1',
    files: ['Zebra.txt', 'media/a.jpg', 'media/b.jpg', 'run.json'].map(content),
  });
  expect(parseManifest(manifestText(manifest))).toEqual(manifest);
});

test('altered, missing and added files are named', async () => {
  const folder = sealedFolder();
  const manifest = manifestOf(await digestFolder(folder));
  expect(compareFiles(manifest, await digestFolder(folder))).toEqual({ altered: [], missing: [], added: [] });

  writeFileSync(join(folder, 'run.json'), 'RUN.JSON');
  rmSync(join(folder, 'media/a.jpg'));
  writeFileSync(join(folder, 'media/c.jpg'), '');
  expect(compareFiles(manifest, await digestFolder(folder))).toEqual({
    altered: ['run.json'],
    missing: ['media/a.jpg'],
    added: ['media/c.jpg'],
  });
});

test('a symbolic link is refused, to a file and to a folder', async () => {
  for (const target of ['run.json', 'media']) {
    const folder = sealedFolder();
    symlinkSync(join(folder, target), join(folder, 'media', 'link'));
    await expect(digestFolder(folder)).rejects.toThrow('media/link: this is a symbolic link, not a file.');
  }
});

test.each([
  ['/etc/passwd', 'is an absolute path'],
  ['\\\\server\\share', 'is an absolute path'],
  ['C:/Windows/x', 'is an absolute path'],
  ['../x', 'leads out of its folder'],
  ['media/../../x', 'leads out of its folder'],
  ['media\\..\\x', 'leads out of its folder'],
  ['media\\x', 'holds a backslash'],
  ['./x', 'holds an empty folder name'],
  ['media//x', 'holds an empty folder name'],
  ['media/x:stream', 'holds a character that Windows does not allow'],
  ['media/x\u0000y', 'holds a character that Windows does not allow'],
  ['media /x', 'holds a character that Windows does not allow'],
  ['media/x.', 'holds a character that Windows does not allow'],
  [`${'a'.repeat(121)}`, 'is longer than 120 characters'],
])('the path %j is refused when a manifest is made and when it is read', (path, wrong) => {
  const file = { ...content('x'), path };
  const text = `${canonicalJson({ files: [file], schema: 'council-uat/manifest/1' })}\n`;
  for (const act of [() => manifestOf([file]), () => parseManifest(text)]) {
    expect(act).toThrow(NotValid);
    expect(act).toThrow(wrong);
  }
});

test('a file that is named twice is refused, also where only Windows would call it the same', () => {
  const twice = (one: string, other: string) => () => manifestOf([content(one), content(other)]);
  expect(twice('run.json', 'run.json')).toThrow('manifest: "run.json" is named twice.');
  expect(twice('run.json', 'Run.json')).toThrow('"Run.json" and "run.json" are the same name on Windows');
  expect(twice('caf\u00e9', 'cafe\u0301')).toThrow('are the same name on Windows');
});

test('a manifest that was edited is refused', () => {
  const text = manifestText(manifestOf(['a', 'b'].map(content)));
  const read = (changed: string) => () => parseManifest(changed, 'manifest.json');
  expect(read(text.slice(0, -3))).toThrow(
    'manifest.json: it is not JSON. Do not rely on it; ask for the original.',
  );
  expect(read(text.replace('manifest/1', 'manifest/9'))).toThrow('its format is not council-uat/manifest/1');
  expect(read(text.replace('"bytes":1', '"bytes":-1'))).toThrow('its format is not');
  expect(read(text.replace('{', '{ '))).toThrow('its text is not as it was written');
  const backwards = canonicalJson({ files: [content('b'), content('a')], schema: 'council-uat/manifest/1' });
  expect(read(`${backwards}\n`)).toThrow('its files are not in order');
});
