/** How a picture is made smaller; it is never made larger. */
export interface Reduction {
  /** Pixels. */
  readonly width: number;
  /** Of the JPEG, from 0 to 1. */
  readonly quality: number;
}

/** Runs in the browser: pictures as base64 in, JPEGs as base64 out, '' for what it cannot draw. */
export async function reduceInPage(
  sources: readonly (Reduction & { readonly body: string; readonly type: string })[],
): Promise<string[]> {
  async function reduced({ body, type, width, quality }: (typeof sources)[number]): Promise<string> {
    const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
    const whole = await createImageBitmap(new Blob([bytes], { type }));
    const scale = Math.min(1, width / whole.width);
    const canvas = new OffscreenCanvas(Math.round(whole.width * scale), Math.round(whole.height * scale));
    const drawing = canvas.getContext('2d');
    if (drawing === null) return '';
    drawing.imageSmoothingQuality = 'high';
    drawing.drawImage(whole, 0, 0, canvas.width, canvas.height);
    whole.close();
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    const out = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (let at = 0; at < out.length; at += 8192) text += String.fromCharCode(...out.subarray(at, at + 8192));
    return btoa(text);
  }
  return Promise.all(sources.map((source) => (source.body === '' ? '' : reduced(source).catch(() => ''))));
}
