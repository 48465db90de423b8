import { sha256, sha256OfMeaning } from '../../record/index.ts';
import type { AttemptRecord, Media, StepRecord, StepStatus } from '../../run/schema.ts';
import type { PastedPicture } from './pasted-pictures.ts';
import type { ManualResult, StepResult } from './result.ts';

const STATUS = { Passed: 'passed', Failed: 'failed', Blocked: 'blocked', 'Not run': 'skipped' } as const;
/** The worst step is what the scenario came to. */
const WORST_FIRST: readonly StepStatus[] = ['failed', 'blocked', 'skipped', 'passed'];
const EXTENSIONS = { 'image/png': 'png', 'image/jpeg': 'jpg' } as const;

/** A result as the run record has it, and the pictures that it names. */
export interface ManualAttempt {
  readonly attempt: AttemptRecord;
  readonly pictures: readonly Buffer[];
}

/** `mask` hides what is personal in what the tester wrote; pictures are left out where they may not be kept. */
export function attemptOf(
  result: ManualResult,
  mask: (text: string) => string,
  keepPictures: boolean,
): ManualAttempt {
  const kept: Buffer[] = [];
  const media = (pictures: readonly PastedPicture[], name: string) =>
    keepPictures ? pictures.map((picture) => mediaOf(picture, name, kept)) : [];
  const { scenario } = result.task;
  const steps = scenario.steps.map((planned, at): StepRecord => {
    const given = result.steps[at] ?? { result: 'Not run', happened: '', pictures: [] };
    const { keyword, text, line, background, argument } = planned;
    const table = argument?.dataTable?.rows.map(({ cells }) => cells.map(({ value }) => mask(value)));
    return {
      kind: 'step',
      keyword,
      text: mask(text),
      line,
      background,
      ...(table === undefined ? {} : { table }),
      ...(argument?.docString === undefined ? {} : { docString: mask(argument.docString.content) }),
      status: STATUS[given.result],
      ...wordsOf(given, mask),
      started: result.finished,
      durationMs: 0,
      media: media(given.pictures, `Pasted at step ${at + 1}`),
    };
  });
  const attempt = {
    ...verdictOf(result, steps),
    ...about(result),
    steps,
    media: media(result.pictures, 'Pasted'),
  };
  const remarks = mask(result.remarks);
  return { attempt: { ...attempt, ...(remarks === '' ? {} : { note: remarks }) }, pictures: kept };
}

/** What makes a result another one than before. */
export function sameness({ status, tester, started, note, steps, media }: AttemptRecord): string {
  const of = (some: readonly Media[]) => some.map((one) => one.sha256);
  const said = steps.map((step) => [step.status, step.reason ?? '', step.note ?? '', of(step.media)]);
  return sha256OfMeaning({ status, tester, started, note: note ?? '', said, media: of(media) });
}

export function picturesIn({ steps, media }: AttemptRecord): Media[] {
  return [...steps.flatMap((step) => step.media), ...media];
}

function about({ tester, finished }: ManualResult) {
  return { number: 1, worker: 0, started: finished, ended: finished, durationMs: 0, people: [], tester };
}

function wordsOf(
  { result, happened }: StepResult,
  mask: (text: string) => string,
): { reason?: string; note?: string } {
  if (happened === '') return {};
  return result === 'Passed' ? { note: mask(happened) } : { reason: mask(happened) };
}

function verdictOf(
  { steps: given }: ManualResult,
  steps: readonly StepRecord[],
): { status: StepStatus; reason?: string } {
  const status = WORST_FIRST.find((one) => steps.some((step) => step.status === one)) ?? 'skipped';
  if (status === 'passed') return { status };
  const at = steps.findIndex((step) => step.status === status);
  const said = steps[at]?.reason;
  const what = { failed: 'failed', blocked: 'could not be tried', skipped: 'was not run' }[
    status as 'failed'
  ];
  const sentence = `By hand, step ${at + 1} of ${given.length} ${what}`;
  return { status, reason: said === undefined ? `${sentence}.` : `${sentence}: ${said}` };
}

function mediaOf({ body, mediaType = 'image/png' }: PastedPicture, name: string, kept: Buffer[]): Media {
  kept.push(body);
  const hash = sha256(body);
  const path = `media/${hash}.${EXTENSIONS[mediaType]}`;
  return { kind: 'screenshot', name, mediaType, sha256: hash, path, bytes: body.length };
}
