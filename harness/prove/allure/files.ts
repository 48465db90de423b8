import { copyFileSync, existsSync, linkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../../record/index.ts';
import type { Media } from '../../run/schema.ts';

/** How a result refers to a file beside it. */
export interface AllureAttachment {
  readonly name: string;
  readonly source: string;
  readonly type: string;
}

/** What Allure opens in Playwright's viewer. */
const TRACE = 'application/vnd.allure.playwright-trace';

/** Attachments of a folder of Allure results, each content once: results refer to it as often as they like. */
export class AllureFiles {
  private readonly runFolder: string;
  private readonly resultsFolder: string;

  constructor(runFolder: string, resultsFolder: string) {
    this.runFolder = runFolder;
    this.resultsFolder = resultsFolder;
  }

  /** Links the run's own file, so that pictures are not stored twice; copies where links are not possible. */
  media({ kind, name, mediaType, path: file, sha256: hash }: Media): AllureAttachment {
    const source = `${hash}-attachment${path.extname(file)}`;
    const target = path.join(this.resultsFolder, source);
    const original = path.join(this.runFolder, file);
    if (!existsSync(target) && existsSync(original)) linkOrCopy(original, target);
    return { name, source, type: kind === 'trace' ? TRACE : mediaType };
  }

  /** A data table, which Allure draws as one. */
  table(rows: readonly (readonly string[])[]): AllureAttachment {
    const csv = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
    return this.written('Table', csv, 'text/csv', '.csv');
  }

  text(name: string, text: string): AllureAttachment {
    return this.written(name, text, 'text/plain', '.txt');
  }

  private written(name: string, text: string, type: string, extension: string): AllureAttachment {
    const source = `${sha256(text)}-attachment${extension}`;
    const target = path.join(this.resultsFolder, source);
    if (!existsSync(target)) writeFileSync(target, text);
    return { name, source, type };
  }
}

function linkOrCopy(original: string, target: string): void {
  try {
    linkSync(original, target);
  } catch {
    copyFileSync(original, target);
  }
}
