import type { PackEntry } from './opened-pack.ts';

/** What nothing becomes when it is deflated. */
const PACKED_NOTHING = 2;

/** Whether an entry is a folder alone. One by such a name that holds something is a file that no manifest lists. */
export function isFolder({ path, bytes, packedBytes }: PackEntry): boolean {
  return path.endsWith('/') && bytes === 0 && packedBytes <= PACKED_NOTHING;
}
