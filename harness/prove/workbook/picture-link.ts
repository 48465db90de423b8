import type { Media } from '../../run/schema.ts';
import type { LeftOut } from '../left-out.ts';

/** What a cell says of a picture: the start of its SHA-256, by which the evidence names it. */
export function pictureName(media: Media | undefined): string {
  return media === undefined ? '' : `${media.sha256.slice(0, 12)}…`;
}

/** From the workbook in the unpacked pack to the picture; undefined where the evidence does not hold it. */
export function linkToPicture(
  media: Media | undefined,
  leftOut: LeftOut | null | undefined,
): string | undefined {
  if (media === undefined || leftOut?.paths.has(media.path)) return undefined;
  return `../evidence/${media.path}`;
}
