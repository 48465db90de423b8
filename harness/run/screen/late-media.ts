import type { Media } from '../schema.ts';

/** Media that are still on their way: a step goes on meanwhile with a stand-in. */
export class LateMedia {
  private readonly coming = new WeakMap<Media, Promise<Media | undefined>>();

  /** A stand-in, which must not be written, for media that will be known later, or for none. */
  standIn(coming: Promise<Media | undefined>): Media {
    const standIn: Media = {
      kind: 'screenshot',
      name: 'Screen',
      mediaType: 'image/jpeg',
      sha256: '',
      path: '',
      bytes: 0,
    };
    this.coming.set(standIn, coming);
    return standIn;
  }

  /** The media with those that have come in the stand-ins' places; those that never came are left out. */
  async settled(media: readonly Media[]): Promise<Media[]> {
    const known = await Promise.all(media.map((one) => this.coming.get(one) ?? one));
    return known.filter((one) => one !== undefined);
  }
}
