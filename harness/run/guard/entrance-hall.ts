import type { BrowserContext, CDPSession } from '@playwright/test';

/** How long the browser may take to say which frames a page has, in milliseconds; a page that waits for its own request may not. */
const ASK_LIMIT_MS = 2_000;

/** The browser contexts in which people sign in, and nothing else is done. */
export class EntranceHall {
  private readonly session: CDPSession;
  private readonly admitted = new Map<BrowserContext, string>();

  /** `session` is of the browser as a whole. */
  constructor(session: CDPSession) {
    this.session = session;
  }

  /** The context must have a page. */
  async admit(context: BrowserContext): Promise<void> {
    const [page] = context.pages();
    if (page === undefined) return;
    const own = await context.newCDPSession(page);
    const { targetInfo } = await own.send('Target.getTargetInfo');
    await own.detach();
    this.admitted.set(context, targetInfo.browserContextId ?? '');
    context.once('close', () => this.admitted.delete(context));
  }

  /** Whether a frame is of such a context. A frame that shares its page's process is only known to the page. */
  async holds(frameId: string): Promise<boolean> {
    if (this.admitted.size === 0) return false;
    const id = await this.contextOf(frameId);
    if (id !== undefined) return [...this.admitted.values()].includes(id);
    const frames = await Promise.all([...this.admitted.keys()].map(framesOf));
    return frames.flat().includes(frameId);
  }

  private async contextOf(targetId: string): Promise<string | undefined> {
    try {
      const { targetInfo } = await this.session.send('Target.getTargetInfo', { targetId });
      return targetInfo.browserContextId;
    } catch {
      return undefined;
    }
  }
}

async function framesOf(context: BrowserContext): Promise<string[]> {
  const pages = await Promise.all(context.pages().map((page) => withinLimit(framesIn(context, page))));
  return pages.flat();
}

async function framesIn(
  context: BrowserContext,
  page: ReturnType<BrowserContext['pages']>[number],
): Promise<string[]> {
  const session = await context.newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  await session.detach();
  return idsOf(frameTree);
}

interface Tree {
  readonly frame: { readonly id: string };
  readonly childFrames?: Tree[];
}

function idsOf({ frame, childFrames = [] }: Tree): string[] {
  return [frame.id, ...childFrames.flatMap(idsOf)];
}

async function withinLimit(asking: Promise<string[]>): Promise<string[]> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<string[]>((resolve) => {
    timer = setTimeout(() => resolve([]), ASK_LIMIT_MS);
  });
  return Promise.race([asking.catch(() => []), limit]).finally(() => clearTimeout(timer));
}
