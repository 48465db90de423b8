import type { ManifestFile } from '../../record/manifest.ts';

/** A file in a zip, as its directory says: nothing has been unpacked. */
export interface PackEntry {
  readonly path: string;
  readonly bytes: number;
  readonly packedBytes: number;
  readonly isLink: boolean;
  readonly isEncrypted: boolean;
}

/** A zip that can be read without being unpacked, in Node or in a browser. */
export interface OpenedPack {
  /** Files only, in the zip's order, names as they are there. */
  readonly entries: readonly PackEntry[];
  /** Throws where the entry is damaged or longer than `most` bytes. */
  read(entry: PackEntry, most: number): Promise<Uint8Array>;
  /** Size and SHA-256 of what an entry really holds. Throws where it is damaged. */
  digest(entry: PackEntry): Promise<{ bytes: number; sha256: string }>;
}

/** The pack under its paths, with what was read of it. */
export interface PackText {
  readonly paths: readonly string[];
  /** Text of a file; undefined where it is not there, damaged or not UTF-8. */
  text(path: string): Promise<string | undefined>;
  digest(path: string): Promise<ManifestFile>;
}
