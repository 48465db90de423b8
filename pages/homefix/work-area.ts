import type { FrameLocator, Locator, Page } from '@playwright/test';

/** A list's line: heading → text. */
export type Line = Readonly<Record<string, string>>;

const PATIENCE_MS = 15_000;
const NOT_REDRAWN = 'Homefix did not draw the screen anew within 15 seconds of what was done.';

/**
 * The frame in which every screen of Homefix opens. Nothing in it has a label: a control is found by the caption in
 * the cell before it, an icon by its picture. Every change sends the whole form to the server and draws it anew.
 */
export class WorkArea {
  private readonly frame: FrameLocator;

  constructor(page: Page) {
    this.frame = page.frameLocator('frame[name="work"]');
  }

  titled(title: string): Locator {
    return this.frame.locator('td.title').filter({ hasText: new RegExp(`^${title}$`) });
  }

  async title(): Promise<string> {
    return ((await this.frame.locator('td.title').textContent()) ?? '').trim();
  }

  async currentRepair(): Promise<string> {
    const bar = (await this.frame.locator('table.titlebar').textContent()) ?? '';
    return /Current repair: (\d+)/.exec(bar)?.[1] ?? '';
  }

  text(words: string): Locator {
    return this.frame.getByText(words);
  }

  control(caption: string): Locator {
    return this.cellAfter(caption).locator('input, select, textarea');
  }

  async value(caption: string): Promise<string> {
    return ((await this.cellAfter(caption).textContent()) ?? '').trim();
  }

  async has(caption: string): Promise<boolean> {
    return (await this.cellAfter(caption).count()) > 0;
  }

  async options(caption: string): Promise<string[]> {
    const texts = await this.control(caption).locator('option').allTextContents();
    return texts.filter((text) => !text.startsWith('--'));
  }

  async choose(caption: string, option: string): Promise<void> {
    const chosen = this.control(caption);
    // What is chosen already does not change, so nothing would be sent.
    if ((await chosen.inputValue()) === option) return;
    await this.redrawn(() => chosen.selectOption(option));
  }

  /** Typing counts once the field is left. */
  async type(caption: string, text: string): Promise<void> {
    const field = this.control(caption);
    if ((await field.inputValue()) === text) return;
    await this.redrawn(async () => {
      await field.fill(text);
      await field.press('Tab');
    });
  }

  /** For a field whose caption differs between versions. */
  async typeInto(name: string, text: string): Promise<void> {
    const field = this.frame.locator(`[name="${name}"]`);
    await this.redrawn(async () => {
      await field.fill(text);
      await field.press('Tab');
    });
  }

  /** Chooses one of several round buttons; `number` counts from 1. */
  async tick(name: string, number: number): Promise<void> {
    const button = this.frame.locator(`input[name="${name}"]`).nth(number - 1);
    await this.redrawn(() => button.click());
  }

  async jobNumber(): Promise<string> {
    const cell = this.frame.locator(
      'xpath=//td[@class="cap"][starts-with(normalize-space(), "Job ")]/following-sibling::td[1]',
    );
    return ((await cell.textContent()) ?? '').trim();
  }

  icon(picture: string): Locator {
    return this.frame.locator(`a:has(img[src$="/${picture}.gif"])`);
  }

  async press(picture: string): Promise<void> {
    await this.redrawn(() => this.icon(picture).click());
  }

  async follow(link: string): Promise<void> {
    await this.redrawn(() => this.frame.getByRole('link', { name: link, exact: true }).first().click());
  }

  link(name: string): Locator {
    return this.frame.getByRole('link', { name, exact: true });
  }

  /** The line of a list that holds a cell with exactly that text. */
  lineWith(text: string): Locator {
    return this.frame
      .locator('table.grid tr')
      .filter({ has: this.frame.locator(`xpath=./td[normalize-space()="${text}"]`) });
  }

  /** The lines of the list on the screen; both versions' heading for the job number is read as `Job No`. */
  async lines(): Promise<Line[]> {
    const rows = await this.frame
      .locator('table.grid tr')
      .evaluateAll((all) =>
        all.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent.trim())),
      );
    const [headings = [], ...rest] = rows;
    const names = headings.map((heading) => heading.replace('Job number', 'Job No'));
    return rest.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
  }

  /** Does something and waits until the server has sent the screen anew: each screen carries a number of its own. */
  async redrawn(action: () => Promise<unknown>): Promise<void> {
    const before = await this.frame.locator('input[name="__PAGE"]').inputValue();
    await action();
    await this.frame
      .locator(`input[name="__PAGE"]:not([value="${before}"])`)
      .waitFor({ state: 'attached', timeout: PATIENCE_MS })
      .catch(() => Promise.reject(new Error(NOT_REDRAWN)));
  }

  private cellAfter(caption: string): Locator {
    return this.frame
      .locator(`xpath=//td[@class="cap"][normalize-space()="${caption}"]/following-sibling::td[1]`)
      .first();
  }
}
