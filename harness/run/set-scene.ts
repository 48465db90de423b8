import path from 'node:path';
import type { TestInfo } from '@playwright/test';
import type { Scenario } from '../gherkin/scenario.ts';
import { applicationOf } from './application-of.ts';
import { AttachmentBox } from './engine/attachments.ts';
import { ScenarioExecution } from './engine/execution.ts';
import { PlaywrightHost } from './playwright-host.ts';
import { maskingFor } from './screen/masking.ts';
import type { Worker } from './worker.ts';
import { SyntheticPeople } from './world/people.ts';
import { BrowserStage } from './world/stage.ts';

/** All that one attempt at a scenario is played with. */
export interface SetScene {
  readonly scenario: Scenario;
  readonly execution: ScenarioExecution;
  readonly host: PlaywrightHost;
  readonly stage: BrowserStage;
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
  const host = hostFor(worker, info, scenario);
  const stage = stageFor(worker, info, scenario, host);
  const attachments = new AttachmentBox();
  const execution = new ScenarioExecution({
    library: worker.library,
    index: worker.steps(uri),
    scenario,
    document: parsed.document,
    pickle,
    world: worldFor(worker, attachments, stage),
    attachments,
    host,
    stepLimitMs: worker.stepLimitMs,
    willBeRetried: info.retry < info.project.retries,
  });
  const refusal = whyNotHere(worker, scenario);
  if (refusal !== undefined) execution.refuse(refusal);
  return { scenario, execution, host, stage, refused: refusal !== undefined, started: new Date() };
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

function hostFor(worker: Worker, info: TestInfo, scenario: Scenario): PlaywrightHost {
  const { context, project, store } = worker;
  return new PlaywrightHost({
    runFolder: context.folder,
    featureFile: path.join(context.projectDir, scenario.feature),
    scenarioId: scenario.id,
    attempt: info.retry + 1,
    mask: maskingFor(project, worker.place, applicationOf(project, scenario)),
    store,
    evidence: context.evidence,
  });
}

function stageFor(worker: Worker, info: TestInfo, scenario: Scenario, host: PlaywrightHost): BrowserStage {
  const { header } = worker.context;
  return new BrowserStage({
    project: worker.project,
    browser: worker.browser,
    environment: worker.place,
    applicationKey: applicationOf(worker.project, scenario),
    people: new SyntheticPeople(header.seed, scenario.id, info.retry + 1),
    worker: info.parallelIndex,
    onPage: (page) => host.show(page),
    stepLimitMs: worker.stepLimitMs,
    allowTime: (ms) => info.setTimeout(info.timeout + ms),
  });
}
