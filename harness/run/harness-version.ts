import { existsSync, readFileSync } from 'node:fs';

let version: string | undefined;

/** Where package.json stands, seen from the source of this module and as compiled into dist. */
const PLACES = ['../../package.json', '../../../package.json'];

/** The version of this package. */
export function harnessVersion(): string {
  if (version === undefined) {
    const files = PLACES.map((place) => new URL(place, import.meta.url));
    const file = files.find((one) => existsSync(one)) ?? PLACES.join();
    version = (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  }
  return version;
}
