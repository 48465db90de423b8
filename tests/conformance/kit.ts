import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Attachment, Envelope, Hook, PickleStep, TestCase } from '@cucumber/messages';
import { type Attached, attached, type RunTold, type StepTold } from './told.ts';

/** Where the kit keeps a folder a sample. */
export const KIT = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@cucumber/compatibility-kit/package.json')),
  'features',
);

/** Every sample of the kit, sorted. */
export const SAMPLES: readonly string[] = readdirSync(KIT).sort();

/** Samples by how they are run; `markdown` and `test-run-exception` have tests of their own. */
export const GROUPS = {
  /** Hooks are for every scenario of their run. */
  alone: SAMPLES.filter((sample) => sample.includes('hook')),
  /** Their arguments.txt wants more than a plain run. */
  retried: SAMPLES.filter((sample) => sample.startsWith('retry')),
  together: SAMPLES.filter((sample) => !/hook|^retry|^markdown$|^test-run-exception$/.test(sample)),
};

/** What the kit's own messages tell of a sample's run. */
export function kitTells(sample: string): RunTold {
  const messages = readFileSync(path.join(KIT, sample, `${sample}.ndjson`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Envelope);
  return new KitRun(messages).told();
}

class KitRun {
  private readonly messages: readonly Envelope[];
  private readonly hooks: Map<string, Hook>;
  private readonly pickleSteps: Map<string, PickleStep>;
  private readonly testCases: Map<string, TestCase>;

  constructor(messages: readonly Envelope[]) {
    this.messages = messages;
    this.hooks = byId(this.all('hook'));
    this.pickleSteps = byId(this.all('pickle').flatMap(({ steps }) => [...steps]));
    this.testCases = byId(this.all('testCase'));
  }

  told(): RunTold {
    const [end] = this.all('testRunFinished');
    return {
      success: end?.success ?? false,
      scenarios: this.all('pickle')
        .map(({ id, uri, location }) => ({
          feature: path.posix.basename(uri),
          line: location?.line ?? 0,
          attempts: this.attempts(id),
        }))
        .sort((a, b) => (a.feature === b.feature ? a.line - b.line : a.feature < b.feature ? -1 : 1)),
      runHooks: this.runHooks(),
    };
  }

  private all<K extends keyof Envelope>(type: K): NonNullable<Envelope[K]>[] {
    return this.messages.flatMap((message) => (message[type] === undefined ? [] : [message[type]]));
  }

  private attempts(pickleId: string): StepTold[][] {
    return this.all('testCaseStarted')
      .filter(({ testCaseId }) => this.testCases.get(testCaseId)?.pickleId === pickleId)
      .map(({ id, testCaseId }) => this.steps(id, this.testCases.get(testCaseId)));
  }

  private steps(testCaseStartedId: string, testCase: TestCase | undefined): StepTold[] {
    return this.all('testStepFinished')
      .filter((finished) => finished.testCaseStartedId === testCaseStartedId)
      .map(({ testStepId, testStepResult }) => ({
        ...this.step(testCase, testStepId),
        status: testStepResult.status.toLowerCase(),
        attachments: this.attachments(
          (one) => one.testCaseStartedId === testCaseStartedId && one.testStepId === testStepId,
        ),
      }));
  }

  private step(testCase: TestCase | undefined, id: string): Pick<StepTold, 'kind' | 'text'> {
    const step = testCase?.testSteps.find((one) => one.id === id);
    const pickleStep = this.pickleSteps.get(step?.pickleStepId ?? '');
    if (pickleStep !== undefined) return { kind: 'step', text: pickleStep.text };
    const hook = this.hooks.get(step?.hookId ?? '');
    return { kind: hook?.type === 'BEFORE_TEST_CASE' ? 'before' : 'after', text: hook?.name ?? '' };
  }

  private runHooks(): StepTold[] {
    const started = byId(this.all('testRunHookStarted'));
    return this.all('testRunHookFinished').map(({ testRunHookStartedId, result }) => {
      const hook = this.hooks.get(started.get(testRunHookStartedId)?.hookId ?? '');
      return {
        kind: hook?.type === 'BEFORE_TEST_RUN' ? 'before-all' : 'after-all',
        text: hook?.name ?? '',
        status: result.status.toLowerCase(),
        attachments: this.attachments((one) => one.testRunHookStartedId === testRunHookStartedId),
      };
    });
  }

  private attachments(belongs: (attachment: Attachment) => boolean): Attached[] {
    return this.all('attachment')
      .filter(belongs)
      .map(({ mediaType, fileName, body, contentEncoding }) =>
        attached(mediaType, fileName, Buffer.from(body, contentEncoding === 'BASE64' ? 'base64' : 'utf8')),
      );
  }
}

function byId<T extends { readonly id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((one) => [one.id, one]));
}
