import { randomUUID } from 'node:crypto';
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

/**
 * Attachments of a folder of Allure results. Each use has a name of its own, in whichever run: of a file that is named
 * twice Allure shows the first and calls the others "missed".
 */
export class AllureFiles {
  private readonly runFolder: string;
  private readonly resultsFolder: string;

  constructor(runFolder: string, resultsFolder: string) {
    this.runFolder = runFolder;
    this.resultsFolder = resultsFolder;
  }

  /** Links the run's own file, so that pictures are not stored twice; copies where links are not possible. */
  media({ kind, name, mediaType, path: file, sha256: hash }: Media): AllureAttachment {
    const source = ownName(hash, path.extname(file));
    const target = path.join(this.resultsFolder, source);
    const original = path.join(this.runFolder, file);
    if (existsSync(original)) linkOrCopy(original, target);
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
    const source = ownName(sha256(text), extension);
    writeFileSync(path.join(this.resultsFolder, source), text);
    return { name, source, type };
  }
}

function ownName(hash: string, extension: string): string {
  return `${hash}-${randomUUID()}-attachment${extension}`;
}

function linkOrCopy(original: string, target: string): void {
  try {
    linkSync(original, target);
  } catch {
    copyFileSync(original, target);
  }
}
