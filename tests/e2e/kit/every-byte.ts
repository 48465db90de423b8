import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { filesUnder } from '../../../harness/record/index.ts';

interface Found {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every file below a folder, and every file inside every zip and workbook among them, with its bytes. */
export async function everyFile(folder: string): Promise<Found[]> {
  const files = filesUnder(folder).map((name) => ({ name, bytes: readFileSync(name) }));
  return (await Promise.all(files.map(withInside))).flat();
}

/** Names of the files that hold one of the texts, as UTF-8, UTF-16, in base64 or percent-encoded. */
export async function filesHolding(folder: string, texts: readonly string[]): Promise<string[]> {
  const forms = texts.flatMap((text) => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(Buffer.from(text).toString('base64').replace(/.=*$/, '')),
    Buffer.from(encodeURIComponent(text)),
  ]);
  const files = await everyFile(folder);
  return files.filter(({ bytes }) => forms.some((form) => bytes.includes(form))).map(({ name }) => name);
}

async function withInside(file: Found): Promise<Found[]> {
  if (file.bytes.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') return [file];
  const inner = await unzipped(file);
  return [file, ...(await Promise.all(inner.map(withInside))).flat()];
}

async function unzipped({ name, bytes }: Found): Promise<Found[]> {
  const zip = await yauzl.fromBufferPromise(bytes);
  const found: Found[] = [];
  for await (const entry of zip.eachEntry()) {
    found.push({
      name: `${name}!${entry.fileName}`,
      bytes: await buffer(await zip.openReadStreamPromise(entry)),
    });
  }
  return found;
}
