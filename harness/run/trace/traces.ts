import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { Mask } from '../mask/index.ts';
import type { MediaStore } from '../media-store.ts';
import type { Media } from '../schema.ts';
import { scrubTrace } from './scrub.ts';
import { unzipped, zipped } from './zip.ts';

/** How long the browser may take over handing out a trace, in milliseconds. */
const HAND_OUT_LIMIT_MS = 20_000;

/**
 * Playwright's traces of one attempt, one a person: what they did, what the page held, what went over the network. Kept
 * when the attempt failed, without anything secret; see docs/adr/0009.
 */
export class Traces {
  private readonly mask: Pick<Mask, 'text' | 'learnSecrets'>;
  private readonly store: MediaStore;
  private readonly wanted: boolean;
  private readonly contexts = new Set<BrowserContext>();

  /** `wanted` only on synthetic data: a trace cannot be masked as pictures and text are. */
  constructor(parts: {
    readonly mask: Pick<Mask, 'text' | 'learnSecrets'>;
    readonly store: MediaStore;
    readonly wanted: boolean;
  }) {
    this.mask = parts.mask;
    this.store = parts.store;
    this.wanted = parts.wanted;
  }

  /** Traces what is done in a context from now on; signing in was done in another one. */
  async follow(context: BrowserContext): Promise<void> {
    if (!this.wanted || this.contexts.has(context)) return;
    this.contexts.add(context);
    // No pictures: a frame cannot be masked afterwards.
    await context.tracing.start({ snapshots: true, screenshots: false, sources: false });
  }

  /** Ends all traces; those of a failed attempt are kept. A trace that cannot be had is left out. */
  async end(failed: boolean): Promise<Media[]> {
    const ends = [...this.contexts].map((context) => (failed ? this.keep(context) : discard(context)));
    return (await Promise.all(ends)).filter((media) => media !== undefined);
  }

  private async keep(context: BrowserContext): Promise<Media | undefined> {
    const folder = mkdtempSync(path.join(tmpdir(), 'council-uat-trace-'));
    try {
      const file = path.join(folder, 'trace.zip');
      await withinLimit(context.tracing.stop({ path: file }));
      const scrubbed = scrubTrace(await unzipped(readFileSync(file)), this.mask);
      const about = { kind: 'trace', name: 'Trace', mediaType: 'application/zip' } as const;
      return this.store.keep(await zipped(scrubbed), about);
    } catch {
      return undefined;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function discard(context: BrowserContext): Promise<undefined> {
  await withinLimit(context.tracing.stop()).catch(() => {});
}

function withinLimit(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The trace did not come.')), HAND_OUT_LIMIT_MS);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
