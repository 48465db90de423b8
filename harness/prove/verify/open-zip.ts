import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl, { type Entry, type Options, type ZipFile } from 'yauzl';
import { ProjectFault } from '../../errors.ts';
import { isFolder } from './is-folder.ts';
import type { OpenedPack, PackEntry } from './opened-pack.ts';

/** Names are taken as bytes: what is wrong with one is for our own check to say. */
const OPTIONS: Options = {
  lazyEntries: true,
  autoClose: false,
  decodeStrings: false,
  validateEntrySizes: true,
};
const ENCRYPTED = 1;
const LINK = 0o120000;
const FILE_TYPE = 0o170000;

const open = promisify<string, Options, ZipFile>(yauzl.open);

/** Does something with a zip on the disk, which stays closed to writing. Throws ProjectFault where it is no zip. */
export async function withZip<T>(file: string, use: (pack: OpenedPack) => Promise<T>): Promise<T> {
  const zip = await open(file, OPTIONS).catch((cause: Error) => {
    throw noZip(file, cause);
  });
  try {
    const entries = await entriesOf(zip).catch((cause: Error) => {
      throw noZip(file, cause);
    });
    return await use(openedPack(zip, entries));
  } finally {
    zip.close();
  }
}

function openedPack(zip: ZipFile, entries: ReadonlyMap<PackEntry, Entry>): OpenedPack {
  const stream = async (entry: PackEntry): Promise<Readable> => {
    const own = entries.get(entry);
    if (own === undefined) throw new Error(`${entry.path} is not of this zip`);
    return promisify(zip.openReadStream.bind(zip) as OpenReadStream)(own);
  };
  return {
    entries: [...entries.keys()],
    read: async (entry, most) => {
      if (entry.bytes > most) throw new RangeError(`${entry.path} is longer than ${most} bytes`);
      return Buffer.concat(await (await stream(entry)).toArray());
    },
    digest: async (entry) => {
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const piece of await stream(entry)) {
        hash.update(piece);
        bytes += piece.length;
      }
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}

type OpenReadStream = (entry: Entry, done: (fault: Error | null, stream: Readable) => void) => void;

/** Files by what is said of them; folders have no content. */
function entriesOf(zip: ZipFile): Promise<Map<PackEntry, Entry>> {
  const entries = new Map<PackEntry, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const packEntry = packEntryOf(entry);
      if (!isFolder(packEntry)) entries.set(packEntry, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function packEntryOf(entry: Entry): PackEntry {
  const { uncompressedSize, compressedSize, externalFileAttributes, generalPurposeBitFlag } = entry;
  return {
    path: nameOf(entry.fileName as unknown as Buffer),
    bytes: uncompressedSize,
    packedBytes: compressedSize,
    isLink: ((externalFileAttributes >>> 16) & FILE_TYPE) === LINK,
    isEncrypted: (generalPurposeBitFlag & ENCRYPTED) !== 0,
  };
}

function nameOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

function noZip(file: string, cause: Error & { code?: string }): ProjectFault {
  const wrong = cause.code === 'ENOENT' ? 'there is no such file' : 'this is not a zip, or a damaged one';
  const next = 'Name the zip of a pack, as it is attached to the change record';
  return new ProjectFault({ where: file, wrong, next }, { cause });
}
