import type { Place, Target } from '../finding/target.ts';
import { stateOf, type Tools, usable } from '../tools.ts';
import { pause } from '../waiting/pause.ts';
import { settle } from '../waiting/settle.ts';

/** A file to be uploaded: by its path, or made on the spot. */
export type Upload = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Gives files to a file field, also one that is hidden under a drop zone, or to what opens the browser's file chooser. */
export async function upload(
  tools: Tools,
  target: Target,
  places: readonly Place[],
  files: readonly Upload[],
): Promise<void> {
  const { page, patienceMs } = tools.setting;
  const found = await usable(tools, 'field', target, places).catch(() => undefined);
  const state = found === undefined ? undefined : await stateOf(found);
  if (found !== undefined && state?.type === 'file')
    await found.handle.setInputFiles([...files] as string[], { timeout: patienceMs });
  else {
    const chooser = page.waitForEvent('filechooser', { timeout: patienceMs }).catch(() => undefined);
    const opener = await usable(tools, 'button', target, places);
    await opener.handle.click({ timeout: patienceMs });
    const opened = await chooser;
    if (opened === undefined)
      throw new Error(`“${target.name}” takes no file: it is no file field, and opened no file chooser.`);
    await opened.setFiles([...files] as string[]);
  }
  await pause(50);
  await settle(tools.setting);
}
