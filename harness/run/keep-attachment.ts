import type { Attachment } from './engine/attachments.ts';
import type { Mask } from './mask/index.ts';
import type { MediaStore } from './media-store.ts';
import type { Media } from './schema.ts';

/** Keeps what a step or hook attached; text is masked first, and kept byte for byte where there was nothing to mask. */
export function keepAttachment(
  store: MediaStore,
  mask: Pick<Mask, 'text'>,
  { kind, name, mediaType, body }: Attachment,
): Media {
  return store.keep(masked(mask, mediaType, body), { kind, name: mask.text(name), mediaType });
}

function masked(mask: Pick<Mask, 'text'>, mediaType: string, body: Buffer): Buffer {
  if (!/^text\/|json|xml/.test(mediaType)) return body;
  const text = body.toString('utf8');
  const safe = mask.text(text);
  return safe === text ? body : Buffer.from(safe);
}
