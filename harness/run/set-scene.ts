import type { Browser, Page, TestInfo } from '@playwright/test';
import { applicationOf } from '../gherkin/application-of.ts';
import type { Scenario } from '../gherkin/scenario.ts';
import { AttachmentBox } from './engine/attachments.ts';
import { ScenarioExecution } from './engine/execution.ts';
import type { ExecutionParts } from './engine/execution-parts.ts';
import { guardOf } from './guard/guard.ts';
import { Tally } from './guard/tally.ts';
import type { Mask } from './mask/index.ts';
import { PlaywrightHost } from './playwright-host.ts';
import { maskingFor } from './screen/masking.ts';
import { Traces } from './trace/traces.ts';
import type { Worker } from './worker.ts';
import { SyntheticPeople } from './world/people.ts';
import { BrowserStage } from './world/stage.ts';

/** All that one attempt at a scenario is played with. */
export interface SetScene {
  readonly scenario: Scenario;
  readonly execution: ScenarioExecution;
  readonly host: PlaywrightHost;
  readonly stage: BrowserStage;
  readonly traces: Traces;
  /** What the guard did, in a run that must not write. */
  readonly tally: Tally;
  /** Whether the scenario must not start here. */
  readonly refused: boolean;
  readonly started: Date;
}

/** Makes the host, the stage and the World of one attempt. Throws when the feature changed since its stub was written. */
export function setScene(worker: Worker, info: TestInfo, uri: string, hash: string, index: number): SetScene {
  const { parsed, scenarios } = worker.feature(uri, hash);
  const scenario = scenarios[index];
  const pickle = parsed.pickles[index];
  if (scenario === undefined || pickle === undefined)
    throw new Error(`${uri} has no scenario number ${index}.`);
  const mask = maskingFor(worker.project, worker.place, applicationOf(worker.project, scenario));
  worker.scenario = scenario.id;
  const tally = new Tally();
  const host = hostFor(worker, info, scenario, mask, tally, (page) => stage.isAtWork(page));
  const traces = tracesFor(worker, mask);
  const stage = stageFor(worker, info, scenario, tally, async (page) => {
    await host.show(page);
    await traces.follow(page.context());
  });
  const execution = executionFor(
    worker,
    info,
    { uri, scenario, document: parsed.document, pickle },
    host,
    stage,
  );
  const refusal = whyNotTraced(worker, mask) ?? whyNotHere(worker, scenario);
  const refused = refusal !== undefined;
  if (refused) execution.refuse(refusal);
  return { scenario, execution, host, stage, traces, tally, refused, started: new Date() };
}

function executionFor(
  worker: Worker,
  info: TestInfo,
  { uri, ...feature }: Pick<ExecutionParts, 'scenario' | 'document' | 'pickle'> & { readonly uri: string },
  host: PlaywrightHost,
  stage: BrowserStage,
): ScenarioExecution {
  const attachments = new AttachmentBox();
  return new ScenarioExecution({
    library: worker.library,
    index: worker.steps(uri),
    ...feature,
    world: worldFor(worker, attachments, stage),
    attachments,
    host,
    stepLimitMs: worker.stepLimitMs,
    willBeRetried: info.retry < info.project.retries,
  });
}

/** What the runner traces by itself is not masked. */
function whyNotTraced({ runnerTraces, context }: Worker, mask: Mask): string | undefined {
  if (!runnerTraces || !mask.picturesAlways) return undefined;
  return `Playwright's own trace, which nothing masks, is on (as in UI mode), and ${context.header.environment} holds data that are not synthetic.`;
}

/** Nothing that writes starts on live data, or in a run that was asked to be read-only. */
function whyNotHere({ context, project }: Worker, scenario: Scenario): string | undefined {
  if (scenario.tags.includes('@read-only')) return undefined;
  const { applications, environment } = context.header;
  const owner = applicationOf(project, scenario);
  const live = applications.some(
    (one) => one.classOfData === 'live' && (owner === undefined || one.key === owner),
  );
  if (live) return `It is not tagged @read-only, and ${environment} holds live data.`;
  return context.readOnly ? 'It is not tagged @read-only, and the pack is read-only.' : undefined;
}

function worldFor(
  { library, context }: Worker,
  { attach, log, link }: AttachmentBox,
  stage: BrowserStage,
): unknown {
  return new library.World({
    attach,
    log,
    link,
    parameters: structuredClone(context.worldParameters),
    stage,
  });
}

function hostFor(
  worker: Worker,
  info: TestInfo,
  scenario: Scenario,
  mask: Mask,
  tally: Tally,
  isAtWork: (page: Page) => boolean,
): PlaywrightHost {
  const { context, store } = worker;
  return new PlaywrightHost({
    runFolder: context.folder,
    projectDir: context.projectDir,
    feature: scenario.feature,
    scenarioId: scenario.id,
    attempt: info.retry + 1,
    mask,
    store,
    evidence: context.evidence,
    tally,
    isAtWork,
  });
}

/** Pictures are masked always where data are not synthetic: then there is no trace. */
function tracesFor({ context, store, runnerTraces }: Worker, mask: Mask): Traces {
  const wanted =
    context.traceOnFailure && !runnerTraces && context.evidence !== 'none' && !mask.picturesAlways;
  return new Traces({ mask, store, wanted });
}

function stageFor(
  worker: Worker,
  info: TestInfo,
  scenario: Scenario,
  tally: Tally,
  onPage: (page: Page) => Promise<void>,
): BrowserStage {
  const { header } = worker.context;
  return new BrowserStage({
    project: worker.project,
    browser: () => counting(worker, tally),
    environment: worker.place,
    applicationKey: applicationOf(worker.project, scenario),
    people: new SyntheticPeople(header.seed, scenario.id, info.retry + 1, header.id),
    worker: info.parallelIndex,
    notes: worker.notes,
    onPage,
    stepLimitMs: worker.stepLimitMs,
    allowTime: (ms) => info.setTimeout(info.timeout + ms),
  });
}

/** What the browser sends from now on counts for this attempt. */
async function counting(worker: Worker, tally: Tally): Promise<Browser> {
  const browser = await worker.browser();
  const guard = guardOf(browser);
  if (guard !== undefined) guard.tally = tally;
  return browser;
}
