import { writeFileSync } from 'node:fs';
import type { Suite } from '@playwright/test/reporter';
import { AllureReporter } from 'allure-playwright';

/**
 * Allure's own reporter, without waiting for the disk after each scenario. The record tells what a result says, so that
 * nothing is lost with one; and while it waits neither the runner nor, through the file system, a worker goes on.
 */
export default class AllureResults extends AllureReporter {
  override onBegin(suite: Suite): void {
    super.onBegin(suite);
    // A version that keeps its writer elsewhere is slower, nothing else.
    const { writer } = (this as unknown as { allureRuntime?: { writer?: Writer } }).allureRuntime ?? {};
    if (writer?.writeResult === undefined || writer.buildPath === undefined) return;
    writer.writeResult = (result) =>
      writeFileSync(writer.buildPath(`${result.uuid}-result.json`), JSON.stringify(result));
  }
}

interface Writer {
  writeResult(result: { readonly uuid: string }): void;
  /** The path of a file in the folder of results, which it makes. */
  buildPath(name: string): string;
}
