import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';

/** One file of a zip; its name is a POSIX path. */
export interface ZippedFile {
  readonly name: string;
  readonly body: Buffer;
}

/** All files of a small zip. Rejects when it is not one. */
export async function unzipped(zip: Buffer): Promise<ZippedFile[]> {
  const opened = await yauzl.fromBufferPromise(zip);
  const files: ZippedFile[] = [];
  for await (const entry of opened.eachEntry()) {
    files.push({ name: entry.fileName, body: await buffer(await opened.openReadStreamPromise(entry)) });
  }
  return files;
}

/** A compressed zip that holds the files. */
export function zipped(files: readonly ZippedFile[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, body } of files) zip.addBuffer(body, name);
  zip.end();
  return buffer(zip.outputStream);
}
