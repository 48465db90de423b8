import { fileURLToPath } from 'node:url';
import { filesUnder } from '../record/index.ts';

/** Compiled step files of the shared vocabulary, which ships with the harness; sorted. */
export function sharedStepFiles(): string[] {
  const folder = fileURLToPath(new URL('../../steps/shared/', import.meta.url));
  return filesUnder(folder).filter((file) => file.endsWith('.steps.js'));
}
