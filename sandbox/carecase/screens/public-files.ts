import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface PublicFile {
  readonly path: string;
  readonly type: string;
  readonly content: string;
}

const PUBLIC = fileURLToPath(new URL('../public/', import.meta.url));
const NAMES = readdirSync(PUBLIC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .sort();

/** The scripts of the single page, one file each. */
export const SCRIPTS: readonly PublicFile[] = NAMES.filter((name) => name.endsWith('.js')).map((name) => ({
  path: `/assets/${name}`,
  type: 'text/javascript; charset=utf-8',
  content: read(name),
}));

/** All styles in one file, so that a page does not wait for seven. */
export const STYLESHEET: PublicFile = {
  path: '/assets/styles.css',
  type: 'text/css; charset=utf-8',
  content: NAMES.filter((name) => name.endsWith('.css'))
    .map(read)
    .join('\n'),
};

function read(name: string): string {
  return readFileSync(PUBLIC + name, 'utf8');
}
