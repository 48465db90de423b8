import { type Browser, test as base, type TestInfo } from '@playwright/test';
import { findBrowser } from './browser.ts';
import { currentContext, hasContext } from './context.ts';
import { record } from './journal.ts';
import { LazyBrowser } from './lazy-browser.ts';
import { makePagesAhead } from './page-ahead.ts';
import { plainStacks } from './plain-stacks.ts';
import { ScenarioRun } from './scenario-run.ts';
import { Worker } from './worker.ts';

interface Fixtures {
  readonly scenarioRun: ScenarioRun;
}

interface WorkerFixtures {
  readonly uatWorker: Worker;
}

/** The `test` of every stub. A worker loads the steps once; a fixture finishes a scenario even when its body timed out. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  uatWorker: [
    async (
      { playwright, browserName, connectOptions, launchOptions, headless, channel, trace },
      use,
      info,
    ) => {
      const options = { connectOptions, launchOptions, headless, channel };
      const runnerTraces = (typeof trace === 'string' ? trace : trace.mode) !== 'off';
      plainStacks();
      let worker: Worker | undefined;
      const browser = new LazyBrowser(playwright[browserName], options, async (started) => {
        recordBrowser(started);
        await worker?.guard(started);
        // A window that nobody works in would only be in the way, and a trace would tell of it.
        if (headless && !runnerTraces) makePagesAhead(started);
      });
      worker = await Worker.start(() => browser.get(), info.workerIndex, runnerTraces);
      await use(worker);
      await worker.end().finally(() => browser.close());
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  scenarioRun: [
    async ({ uatWorker }, use, info) => {
      const run = new ScenarioRun(uatWorker, info);
      await use(run);
      await run.finish();
    },
    { timeout: 120_000, title: 'evidence' },
  ],
});

/** A remote browser is not the one that was found here. */
function recordBrowser(browser: Browser): void {
  const { folder } = currentContext();
  const name = test.info().project.use.connectOptions ? browser.browserType().name() : findBrowser().name;
  record(folder, { type: 'browser', name, version: browser.version() });
}

type Body = (fixtures: Fixtures, info: TestInfo) => Promise<void>;

/** What a stub needs: `test`, a body for each scenario by its place in the feature, and whether it was asked for. */
export function bind(
  uri: string,
  hash: string,
): { test: typeof test; body: (index: number) => Body; wants: (id: string) => boolean } {
  const ids = selectedIds();
  return {
    test,
    wants: (id) => ids === undefined || ids.has(id),
    body:
      (index) =>
      async ({ scenarioRun }) =>
        scenarioRun.run(uri, hash, index),
  };
}

let selection: { ids: Set<string> | undefined } | undefined;

function selectedIds(): Set<string> | undefined {
  if (selection === undefined) {
    const ids = hasContext() ? currentContext().ids : null;
    selection = { ids: ids === null ? undefined : new Set(ids) };
  }
  return selection.ids;
}
