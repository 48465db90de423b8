import { canonicalJson } from './canonical-json.ts';
import { NotValid } from './not-valid.ts';
import { sameName, unsafePath } from './safe-path.ts';

const MANIFEST_SCHEMA = 'council-uat/manifest/1';

export interface ManifestFile {
  /** POSIX, relative to the folder that the manifest describes. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Every file of a folder, sorted by path (by UTF-16 code unit). */
export interface Manifest {
  readonly schema: typeof MANIFEST_SCHEMA;
  readonly files: readonly ManifestFile[];
}

/** What differs between a manifest and the files that were found, by path. All empty: nothing was altered. */
export interface Differences {
  readonly altered: readonly string[];
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

/** Throws NotValid where a path could not be unpacked safely, or two files would have the same name. */
export function manifestOf(files: readonly ManifestFile[]): Manifest {
  const manifest = { schema: MANIFEST_SCHEMA, files: [...files].sort(byPath) } as const;
  refuseUnsafe(manifest.files);
  return manifest;
}

/** One line of canonical JSON: the same files always give the same bytes, and so the same SHA-256. */
export function manifestText(manifest: Manifest): string {
  return `${canonicalJson(manifest)}\n`;
}

/** Reads a manifest that may have been tampered with. Throws NotValid naming what is wrong with it. */
export function parseManifest(text: string, where = 'manifest'): Manifest {
  const manifest = json(text, where);
  if (!isManifest(manifest)) throw broken(where, `its format is not ${MANIFEST_SCHEMA}`);
  refuseUnsafe(manifest.files, where);
  if (manifestText(manifest) !== text) throw broken(where, 'its text is not as it was written');
  if (manifest.files.some((file, at, files) => at > 0 && byPath(files[at - 1] ?? file, file) > 0)) {
    throw broken(where, 'its files are not in order');
  }
  return manifest;
}

/** Compares what a manifest promises with what is there. */
export function compareFiles(manifest: Manifest, found: readonly ManifestFile[]): Differences {
  const present = new Map(found.map((file) => [file.path, file]));
  const promised = new Set(manifest.files.map((file) => file.path));
  const paths = (keep: (file: ManifestFile) => boolean) =>
    manifest.files.filter(keep).map((file) => file.path);
  return {
    altered: paths((file) => present.has(file.path) && !sameContent(file, present.get(file.path))),
    missing: paths((file) => !present.has(file.path)),
    added: [...present.keys()].filter((path) => !promised.has(path)).sort(),
  };
}

/** By hand: the page inside a pack reads manifests with these lines, too, and has no library. */
function isManifest(value: unknown): value is Manifest {
  if (!hasKeys(value, ['files', 'schema']) || value.schema !== MANIFEST_SCHEMA) return false;
  return Array.isArray(value.files) && value.files.every(isFile);
}

function isFile(value: unknown): value is ManifestFile {
  if (!hasKeys(value, ['bytes', 'path', 'sha256'])) return false;
  const { path, bytes, sha256 } = value;
  const isName = typeof path === 'string' && path !== '';
  const isSize = Number.isSafeInteger(bytes) && Number(bytes) >= 0;
  return isName && isSize && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
}

function hasKeys(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).sort().join() === keys.join();
}

function refuseUnsafe(files: readonly ManifestFile[], where = 'manifest'): void {
  const seen = new Map<string, string>();
  for (const { path } of files) {
    const wrong = unsafePath(path);
    if (wrong !== undefined) throw broken(where, `"${path}" ${wrong}`);
    const other = seen.get(sameName(path));
    if (other !== undefined) throw broken(where, sameNameTwice(other, path));
    seen.set(sameName(path), path);
  }
}

function sameNameTwice(one: string, other: string): string {
  return one === other ? `"${one}" is named twice` : `"${one}" and "${other}" are the same name on Windows`;
}

function json(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw broken(where, 'it is not JSON');
  }
}

function broken(where: string, wrong: string): NotValid {
  return new NotValid({ where, wrong, next: 'Do not rely on it; ask for the original' });
}

function byPath(one: ManifestFile, other: ManifestFile): number {
  if (one.path === other.path) return 0;
  return one.path < other.path ? -1 : 1;
}

function sameContent(one: ManifestFile, other: ManifestFile | undefined): boolean {
  return one.bytes === other?.bytes && one.sha256 === other.sha256;
}
