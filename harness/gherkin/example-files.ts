import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ProjectFault } from '../errors.ts';
import { didYouMean } from '../project/near-miss.ts';
import { filesUnder, posixFrom } from '../record/walk.ts';
import { sourceText } from './source-text.ts';

/** Where Examples may take rows from. */
export const EXAMPLES_FOLDER = 'data/examples';
/** `@rows:council-tax/refund-limits.csv` */
export const ROWS_TAG = '@rows:';

const SAVE_AS = 'In Excel choose "CSV UTF-8 (Comma delimited)" when saving';

/** The CSV that a tag names, with the file beside it that says what its columns hold. */
export interface ExampleFile {
  /** As in the tag, below data/examples. */
  readonly name: string;
  /** The CSV first; paths are POSIX in the project, texts are as on the disk. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Why there are no files. */
  readonly fault?: ProjectFault;
}

/** The example files that a feature's tags name, each once; one that cannot be read carries its fault. */
export function exampleFiles(projectDir: string, text: string): ExampleFile[] {
  const names = text.split('\n').flatMap((line) => (/^\s*@/.test(line) ? rowsTags(line) : []));
  return [...new Set(names)].map((name) => {
    try {
      return { name, files: readExample(projectDir, name) };
    } catch (fault) {
      if (!(fault instanceof ProjectFault)) throw fault;
      return { name, files: [], fault };
    }
  });
}

/** Every example file of a project by the name that a tag would use; sorted. */
export function exampleNames(projectDir: string): string[] {
  const folder = path.join(projectDir, EXAMPLES_FOLDER);
  return filesUnder(folder)
    .map((file) => posixFrom(folder, file))
    .filter((name) => /\.csv$/i.test(name));
}

function rowsTags(line: string): string[] {
  const tags = line.split(/\s+/).filter((word) => word.startsWith(ROWS_TAG));
  return tags.map((tag) => tag.slice(ROWS_TAG.length));
}

function readExample(projectDir: string, name: string): { path: string; text: string }[] {
  const csv = `${EXAMPLES_FOLDER}/${name}`;
  if (!/^(?!.*(^|\/)\.\.(\/|$))[^/\\][^\\]*\.csv$/i.test(name) || !existsSync(path.join(projectDir, csv)))
    throw notThere(projectDir, name);
  const columns = csv.replace(/\.csv$/i, '.yaml');
  const typed = existsSync(path.join(projectDir, columns)) ? [columns] : [];
  return [csv, ...typed].map((file) => {
    const bytes = readFileSync(path.join(projectDir, file));
    return { path: file, text: sourceText(file, bytes, file === csv ? SAVE_AS : undefined) };
  });
}

function notThere(projectDir: string, name: string): ProjectFault {
  const known = exampleNames(projectDir);
  const near = didYouMean(name, known);
  return new ProjectFault({
    where: `${ROWS_TAG}${name}`,
    wrong: `there is no file ${EXAMPLES_FOLDER}/${name}`,
    allowed: known.length === 0 ? 'There are none yet' : `There are: ${known.join(', ')}`,
    ...(near === undefined ? {} : { next: near }),
  });
}
