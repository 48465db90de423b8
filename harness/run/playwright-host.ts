import path from 'node:path';
import { type Page, test } from '@playwright/test';
import { type Conceal, concealer } from './diagnose/conceal.ts';
import { diagnose } from './diagnose/diagnose.ts';
import type { Attachment } from './engine/attachments.ts';
import type { EngineHost } from './engine/host.ts';
import type { Outcome } from './engine/outcome.ts';
import { explain } from './explain.ts';
import type { Tally } from './guard/tally.ts';
import { record } from './journal.ts';
import { keepAttachment } from './keep-attachment.ts';
import type { Mask } from './mask/index.ts';
import type { MediaStore } from './media-store.ts';
import { PageRequests } from './page-requests.ts';
import type { Media, StepRecord, Trouble } from './schema.ts';
import { LateMedia } from './screen/late-media.ts';
import { Screen } from './screen/screen.ts';

export interface HostParts {
  readonly runFolder: string;
  readonly projectDir: string;
  /** POSIX path in the project. */
  readonly feature: string;
  readonly scenarioId: string;
  readonly attempt: number;
  readonly mask: Mask;
  readonly store: MediaStore;
  readonly evidence: 'every change' | 'failures' | 'none';
  /** Says when the guard has stopped something. */
  readonly tally: Pick<Tally, 'unlessStopped'>;
  /** Whether somebody works in that page with a session that the scenario does not end itself. */
  readonly isAtWork: (page: Page) => boolean;
}

/** The engine's host in a Playwright worker: steps stand at their Gherkin lines, evidence comes from the browser. */
export class PlaywrightHost implements EngineHost {
  private readonly parts: HostParts;
  private readonly screens = new Map<Page, Screen>();
  private readonly known = new Set<Page>();
  private current: Page | undefined;
  private readonly requests: PageRequests;
  private readonly late = new LateMedia();
  private written: Promise<void> = Promise.resolve();

  constructor(parts: HostParts) {
    this.parts = parts;
    this.requests = new PageRequests((text) => this.mask(text));
  }

  /** The page whose evidence is taken from now on. */
  async show(page: Page): Promise<void> {
    this.current = page;
    if (this.known.has(page)) return;
    this.known.add(page);
    this.parts.mask.learnSecrets(await tokens(page));
    this.requests.follow(page);
    if (this.parts.evidence === 'every change') await this.watch(page);
  }

  step(title: string, line: number, body: () => Promise<void>, file?: string): Promise<void> {
    return test.step(title, body, { location: this.location(line, file) });
  }

  async skipped(title: string, line: number, file?: string): Promise<void> {
    await test.step.skip(title, () => {}, { location: this.location(line, file) });
  }

  async evidence(failed: boolean): Promise<Media[]> {
    const { evidence } = this.parts;
    const page = this.current;
    if (page === undefined || evidence === 'none' || (evidence === 'failures' && !failed)) return [];
    const screen = this.screens.get(page) ?? (await this.watch(page));
    return screen.capture();
  }

  unlessStopped<T>(running: Promise<T>): Promise<T> {
    return this.parts.tally.unlessStopped(running);
  }

  async keep(attachment: Attachment): Promise<Media> {
    return keepAttachment(this.parts.store, this.parts.mask, attachment);
  }

  async explain(error: unknown): Promise<Outcome> {
    const { current: page } = this;
    const { refused } = this.requests;
    const outcome = explain(error, this.requests.symptoms());
    const conceal = await this.conceal(page).catch(() => undefined);
    const told = {
      page: conceal && page,
      refused,
      conceal: conceal ?? ((text: string) => text),
      isAtWork: page !== undefined && this.parts.isAtWork(page),
    };
    const diagnosed = await diagnose(outcome, told);
    return { ...diagnosed, error: this.presentable(diagnosed) };
  }

  /** What declared fields and regions hold must be known before a page's words are quoted. */
  private async conceal(page: Page | undefined): Promise<Conceal> {
    if (page === undefined || !this.parts.mask.picturesAlways) return (text) => text;
    return concealer(await this.parts.mask.read(page));
  }

  mask(text: string): string {
    return this.parts.mask.text(text);
  }

  maskTrouble(trouble: Trouble): Trouble {
    return trouble.about === undefined ? trouble : { ...trouble, about: this.mask(trouble.about) };
  }

  maskTable(rows: string[][]): string[][] {
    return this.parts.mask.table(rows);
  }

  /** Steps are written in their order, each when its picture has come in: the next step does not wait for that. */
  finished(step: StepRecord, depth: number): void {
    const { runFolder, scenarioId: id, attempt: number } = this.parts;
    this.written = this.written.then(async () => {
      const media = await this.late.settled(step.media);
      record(runFolder, { type: 'step', id, number, depth, step: { ...step, media } });
    });
    // Whoever closes is told; until then it is no unhandled rejection.
    this.written.catch(() => {});
  }

  async close(): Promise<void> {
    await this.written;
    await Promise.all([...this.screens.values()].map((screen) => screen.stop()));
    await this.parts.store.settled();
  }

  private async watch(page: Page): Promise<Screen> {
    const { mask, store } = this.parts;
    const screen = await Screen.watch({ page, mask, store, late: this.late });
    this.screens.set(page, screen);
    return screen;
  }

  /** What the runner prints and Allure keeps: masked, and without a frame that is not the project's. */
  private presentable({ reason, detail }: Outcome): Error {
    const error = new Error(this.mask(reason ?? 'The step failed.'));
    error.stack = `${error.name}: ${error.message}\n${this.mask(detail ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n')}`;
    return error;
  }

  private location(line: number, file = this.parts.feature) {
    return { file: path.resolve(this.parts.projectDir, file), line: Math.max(1, line), column: 5 };
  }
}

/** Cookies that hold a session let anybody in who reads them. */
async function tokens(page: Page): Promise<string[]> {
  const cookies = await page.context().cookies();
  return cookies.map((cookie) => cookie.value).filter((value) => value.length >= 16);
}
