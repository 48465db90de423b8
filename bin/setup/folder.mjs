import { fileURLToPath } from 'node:url';

/** The project's folder, with no separator at its end. */
export const FOLDER = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
