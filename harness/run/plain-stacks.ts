import { fileURLToPath } from 'node:url';

/** What nobody has to find the source of: Node's own, packages, and this harness, which is built without maps. */
const LIBRARY = /^node:|[\\/]node_modules[\\/]/;
const ROOT = new URL('../', import.meta.url);
/** A frame names a module by its URL or by its path. */
const OWN = [ROOT.href, fileURLToPath(ROOT)];

/**
 * The runner looks for a source map behind each frame of each stack, and takes a stack of up to 50 frames with each call
 * to the browser: an eighth of what a worker does. From now on it looks only where code of a project, or a stub, stands;
 * all other frames are written as Node writes them.
 */
export function plainStacks(): void {
  const mapped = Error.prepareStackTrace;
  if (mapped === undefined) return;
  Error.prepareStackTrace = (error, frames) => {
    const head = String(mapped(error, []));
    const lines = frames.map((frame) =>
      isPlain(frame) ? `\n    at ${frame}` : String(mapped(error, [frame])).slice(head.length),
    );
    return head + lines.join('');
  };
}

function isPlain(frame: NodeJS.CallSite): boolean {
  const file = frame.getFileName() ?? '';
  return LIBRARY.test(file) || OWN.some((root) => file.startsWith(root));
}
