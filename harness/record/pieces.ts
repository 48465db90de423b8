import { open } from 'node:fs/promises';

const PIECE_BYTES = 256 * 1024;

/**
 * The pieces of a file, in `buffers` that are used in turn: a piece holds its bytes until so many more have been asked
 * for, less one. A new buffer for each piece would raise memory by as much as the collector leaves lying.
 */
export async function* piecesOf(file: string, buffers: number): AsyncGenerator<Buffer> {
  const ring = Array.from({ length: buffers }, () => Buffer.allocUnsafeSlow(PIECE_BYTES));
  const handle = await open(file);
  try {
    for (let turn = 0; ; turn += 1) {
      const buffer = ring[turn % buffers];
      if (buffer === undefined) return;
      const { bytesRead } = await handle.read(buffer, 0, PIECE_BYTES);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
