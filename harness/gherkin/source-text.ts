import { isUtf8 } from 'node:buffer';
import { ProjectFault } from '../errors.ts';

const SAVE_AS = 'Save it again with the encoding UTF-8 (in Notepad: Save as, Encoding)';

/**
 * The text of a file that key users write. A byte-order mark stays in it, so that the text's hash is the file's.
 * Throws {@link ProjectFault} that names the first letter which is not UTF-8; `next` says how to save the file.
 */
export function sourceText(file: string, bytes: Buffer, next = SAVE_AS): string {
  if (isUtf8(bytes) && !bytes.includes(0)) return bytes.toString('utf8');
  if (bytes.includes(0))
    throw new ProjectFault({ where: file, wrong: 'is saved as UTF-16, or is not text at all', next });
  const read = bytes.toString('utf8');
  const before = read.slice(0, read.indexOf('\uFFFD'));
  const lines = before.split('\n');
  const from = Buffer.byteLength(before);
  const letter = new TextDecoder('windows-1252').decode(bytes.subarray(from, from + 1));
  throw new ProjectFault({
    where: `${file}:${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}`,
    wrong: `is not saved as UTF-8 (as Windows-1252, this letter is "${letter}")`,
    next,
  });
}
