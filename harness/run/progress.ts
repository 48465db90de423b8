import { stripVTControlCharacters } from 'node:util';
import type { TestCase, TestResult } from '@playwright/test/reporter';

/** How often a terminal's progress line is drawn again, in milliseconds. */
const REDRAW_MS = 100;

type Stream = Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>;

/** A live line with counts and the time left on a terminal; a plain line a scenario in a log. */
export class Progress {
  private readonly total: number;
  private readonly stream: Stream;
  private readonly started = Date.now();
  private readonly counts = { passed: 0, failed: 0, skipped: 0 };
  private drawnAt = 0;

  constructor(total: number, stream: Stream) {
    this.total = total;
    this.stream = stream;
  }

  scenario(test: TestCase, result: TestResult): void {
    const final = result.status === 'passed' || result.status === 'skipped' || result.retry >= test.retries;
    const outcome =
      result.status === 'passed' ? 'passed' : result.status === 'skipped' ? 'skipped' : 'failed';
    if (final) this.counts[outcome] += 1;
    const failed = outcome === 'failed';
    if (failed || !this.stream.isTTY)
      this.line(
        `${failed ? '✘' : outcome === 'passed' ? '✔' : '–'} ${test.title}${final ? '' : ' (will be tried again)'}`,
      );
    if (failed) this.line(`    ${reasonOf(result)}`);
    this.draw(false);
  }

  /** A line of its own, above the live line. */
  note(text: string): void {
    this.line(clean(text).split('\n')[0] ?? '');
  }

  end(): void {
    if (this.stream.isTTY) this.stream.write('\r\u001b[2K');
  }

  private line(text: string): void {
    this.end();
    this.stream.write(`${clean(text)}\n`);
    if (this.stream.isTTY) this.draw(true);
  }

  private draw(always: boolean): void {
    if (!this.stream.isTTY || (!always && Date.now() - this.drawnAt < REDRAW_MS)) return;
    this.drawnAt = Date.now();
    const text = this.summary().slice(0, (this.stream.columns || 80) - 1);
    this.stream.write(`\r\u001b[2K${text}`);
  }

  private summary(): string {
    const { passed, failed, skipped } = this.counts;
    const done = passed + failed + skipped;
    const parts = [
      `${done} of ${this.total}`,
      `${passed} passed`,
      `${failed} failed`,
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ];
    return `  ${parts.join(' · ')} · ${this.timeLeft(done)}`;
  }

  private timeLeft(done: number): string {
    if (done === 0) return 'starting';
    const seconds = Math.round((((Date.now() - this.started) / done) * (this.total - done)) / 1000);
    return seconds >= 60 ? `about ${Math.round(seconds / 60)} min left` : `about ${seconds} s left`;
  }
}

function reasonOf(result: TestResult): string {
  const message = result.error?.message ?? result.status;
  return (
    clean(message)
      .replace(/^Error: /, '')
      .split('\n')[0] ?? ''
  );
}

/** Text from features and applications must not drive the terminal. */
function clean(text: string): string {
  return stripVTControlCharacters(text).replace(/[^\P{Cc}\t\n]/gu, '');
}
