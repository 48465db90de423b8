import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder, posixFrom } from '../record/index.ts';

const IMPORTS = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/g;

/**
 * Page objects of a project (`pages/<application>/….page.ts`) that no step file reaches by its imports. `others` are
 * files that the project's YAML names. POSIX paths.
 */
export function unusedPages(root: string, others: readonly string[]): string[] {
  const pages = code(root, 'pages').filter(
    (file) => /\.page\.m?[tj]s$/.test(file) && !file.startsWith('pages/shared/'),
  );
  if (pages.length === 0) return [];
  const reached = reachedFrom(root, [...code(root, 'steps'), ...others]);
  return pages.filter((page) => !reached.has(page));
}

/** Files that the code of a folder imports, directly or not, by relative paths. */
export function importedBy(root: string, folder: string): string[] {
  return [...reachedFrom(root, code(root, folder))];
}

function reachedFrom(root: string, files: readonly string[]): Set<string> {
  const reached = new Set(files);
  for (const file of reached) for (const next of importsOf(root, file)) reached.add(next);
  return reached;
}

/** The code files of a folder. */
export function code(root: string, folder: string): string[] {
  return filesUnder(path.join(root, folder))
    .map((file) => posixFrom(root, file))
    .filter((file) => /(?<!\.d)\.m?[tj]s$/.test(file));
}

/** Files of the project that a file imports by a relative path; one that is not there leads nowhere. */
function importsOf(root: string, file: string): string[] {
  let text: string;
  try {
    text = readFileSync(path.join(root, file), 'utf8');
  } catch {
    return [];
  }
  const found = [...text.matchAll(IMPORTS)].map((one) =>
    path.posix.join(path.posix.dirname(file), one[1] ?? ''),
  );
  return found.flatMap((one) => [one, one.replace(/\.js$/, '.ts')]);
}
