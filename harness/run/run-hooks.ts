import type { RunHook, SupportCodeLibrary } from '../gherkin/support-types.ts';
import type { Project } from '../project/index.ts';
import type { RunContext } from './context.ts';
import { AttachmentBox } from './engine/attachments.ts';
import { callRunHook } from './engine/user-code.ts';
import { explain } from './explain.ts';
import { record } from './journal.ts';
import { keepAttachment } from './keep-attachment.ts';
import type { MediaStore } from './media-store.ts';
import type { RunHookRecord } from './schema.ts';
import { maskingFor } from './screen/masking.ts';

/** What hooks of a run are called with; a worker has it. */
export interface HookBench {
  readonly context: RunContext;
  readonly project: Project;
  readonly library: SupportCodeLibrary;
  readonly store: MediaStore;
  readonly number: number;
  /** `council/environment` */
  readonly place: string;
  /** Milliseconds. */
  readonly stepLimitMs: number;
}

/**
 * A BeforeAll or AfterAll hook failed. The hook is in the journal, as a problem of the run; throwing this tells the
 * runner, which may be without the harness's reporter.
 */
export class RunHookFailed extends Error {
  override name = 'RunHookFailed';
  constructor({ kind, where, reason }: RunHookRecord) {
    super(`${hookName(kind)} (${where}): ${reason}`);
  }
}

/** Whether a message that reached the runner's main process is a {@link RunHookFailed}, which is told already. */
export function tellsOfRunHook(message: string): boolean {
  return message.includes('RunHookFailed: ');
}

/**
 * Runs a worker's BeforeAll hooks, or its AfterAll hooks in reverse: all of them, because what a failure left behind
 * still wants clearing up. Records each, and each failure as a problem of the run. Resolves to the first failure.
 */
export async function runRunHooks(
  worker: HookBench,
  kind: RunHookRecord['kind'],
): Promise<RunHookFailed | undefined> {
  const { beforeTestRunHookDefinitions: before, afterTestRunHookDefinitions: after } = worker.library;
  let failed: RunHookFailed | undefined;
  for (const hook of kind === 'before-all' ? before : [...after].reverse()) {
    const ran = await runRunHook(worker, kind, hook);
    note(worker, ran);
    if (ran.status === 'failed') failed ??= new RunHookFailed(ran);
  }
  return failed;
}

async function runRunHook(
  worker: HookBench,
  kind: RunHookRecord['kind'],
  hook: RunHook,
): Promise<RunHookRecord> {
  const { project, store } = worker;
  const mask = maskingFor(project, worker.place, undefined);
  const box = new AttachmentBox();
  const started = new Date();
  const reason = await whyFailed(worker, hook, box);
  const media = box.take().map((one) => keepAttachment(store, mask, one));
  await store.settled();
  return {
    kind,
    name: mask.text(hook.name ?? ''),
    where: `${hook.uri}:${hook.line}`,
    worker: worker.number,
    status: reason === undefined ? 'passed' : 'failed',
    ...(reason === undefined ? {} : { reason: mask.text(reason) }),
    started: started.toISOString(),
    durationMs: Date.now() - started.getTime(),
    media,
  };
}

async function whyFailed({ context, stepLimitMs }: HookBench, hook: RunHook, box: AttachmentBox) {
  const { attach, log, link } = box;
  const self = { parameters: structuredClone(context.worldParameters), attach, log, link };
  try {
    await callRunHook(hook, self, stepLimitMs);
    return undefined;
  } catch (error) {
    return explain(error, { serverError: undefined }).reason ?? 'It failed without saying why.';
  }
}

function note({ context }: HookBench, hook: RunHookRecord): void {
  record(context.folder, { type: 'run-hook', hook });
  if (hook.reason === undefined) return;
  const where = `${hookName(hook.kind)} (${hook.where})`;
  record(context.folder, { type: 'problem', where, message: hook.reason });
}

function hookName(kind: RunHookRecord['kind']): string {
  return kind === 'before-all' ? 'BeforeAll' : 'AfterAll';
}
