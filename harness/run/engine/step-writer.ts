import { performance } from 'node:perf_hooks';
import type { PlannedStep } from '../../gherkin/scenario.ts';
import type { Media, StepRecord } from '../schema.ts';
import { atStep } from './at-step.ts';
import type { AttachmentBox } from './attachments.ts';
import type { EngineHost } from './host.ts';
import { isRed, type Outcome } from './outcome.ts';

/** Runs steps inside the runner's own steps and writes a record of each, with its evidence. */
export class StepWriter {
  private readonly host: EngineHost;
  private readonly attachments: AttachmentBox;
  private readonly depth: number;
  /** What the phrase under way has still to do, what it is at first. */
  private within: { readonly writer: StepWriter; readonly left: PlannedStep[] } | undefined;

  constructor(host: EngineHost, attachments: AttachmentBox, depth = 0) {
    this.host = host;
    this.attachments = attachments;
    this.depth = depth;
  }

  /** A writer for the steps that a phrase stands for; `left` loses each as it ends. */
  enter(left: PlannedStep[]): StepWriter {
    const writer = new StepWriter(this.host, this.attachments, this.depth + 1);
    this.within = { writer, left };
    return writer;
  }

  /** The phrase that was entered has come to its end. */
  leave(): void {
    this.within = undefined;
  }

  hook(
    kind: HookKind,
    name: string | undefined,
    run: () => Promise<Outcome>,
    abandoned: () => boolean,
  ): Promise<Outcome> {
    const title = this.host.mask(name || (kind === 'before' ? 'Before hook' : 'After hook'));
    return this.timed(title, this.blankHook(kind, name), run, abandoned);
  }

  step(step: PlannedStep, run: () => Promise<Outcome>, abandoned: () => boolean): Promise<Outcome> {
    return this.timed(this.title(step), this.blank(step), run, abandoned);
  }

  /** A step that did not run: skipped, undefined or ambiguous. */
  async unrun(step: PlannedStep, outcome: Outcome): Promise<Outcome> {
    await this.host.skipped(this.title(step), step.line, step.file);
    return this.write(this.blank(step), outcome, []);
  }

  async unrunHook(kind: HookKind, name: string | undefined, outcome: Outcome): Promise<Outcome> {
    return this.write(this.blankHook(kind, name), outcome, []);
  }

  /** The step that was under way when the scenario was abandoned. */
  async interrupted(step: PlannedStep, outcome: Outcome): Promise<Outcome> {
    const caught = await this.interruptedWithin(outcome);
    return this.write(this.blank(step), caught, await this.evidence(outcome, 'step'));
  }

  /** In a phrase: the step it was at, and those it never came to. */
  private async interruptedWithin(outcome: Outcome): Promise<Outcome> {
    const { writer, left: [current, ...rest] = [] } = this.within ?? {};
    this.leave();
    if (writer === undefined || current === undefined) return outcome;
    const caught = await writer.interrupted(current, outcome);
    for (const one of rest) await writer.unrun(one, { status: 'skipped' });
    return atStep(current, caught, (text) => this.host.mask(text));
  }

  async interruptedHook(kind: HookKind, name: string | undefined, outcome: Outcome): Promise<Outcome> {
    return this.write(this.blankHook(kind, name), outcome, await this.evidence(outcome, kind));
  }

  private async timed(
    title: string,
    blank: StepBlank,
    run: () => Promise<Outcome>,
    abandoned: () => boolean,
  ): Promise<Outcome> {
    const timing = { started: new Date().toISOString(), from: performance.now(), durationMs: 0 };
    let outcome: Outcome = { status: 'passed' };
    let media: Media[] = [];
    await this.host
      .step(
        title,
        blank.line,
        async () => {
          outcome = await run();
          if (abandoned()) return;
          timing.durationMs = Math.round(performance.now() - timing.from);
          media = await this.evidence(outcome, blank.kind);
          if (outcome.error !== undefined && outcome.status !== 'passed') throw outcome.error;
        },
        blank.file,
      )
      .catch((error: unknown) => {
        if (outcome.error === undefined) throw error;
      });
    return abandoned() ? outcome : this.write(blank, outcome, media, timing);
  }

  /** What was attached; before it the screen, for a step and for a hook that failed. */
  private async evidence(outcome: Outcome, kind: StepRecord['kind']): Promise<Media[]> {
    const kept: Media[] = [];
    for (const attachment of this.attachments.take()) kept.push(await this.host.keep(attachment));
    const red = isRed(outcome);
    return kind === 'step' || red ? [...(await this.host.evidence(red)), ...kept] : kept;
  }

  private write(blank: StepBlank, outcome: Outcome, media: Media[], timing?: Timing): Outcome {
    const { status, reason, detail } = outcome;
    const step = {
      ...blank,
      status,
      ...(reason === undefined ? {} : { reason: this.host.mask(reason) }),
      ...(detail === undefined ? {} : { detail: this.host.mask(detail) }),
      started: timing?.started ?? new Date().toISOString(),
      durationMs: timing?.durationMs ?? 0,
      media,
    };
    this.host.finished(step, this.depth);
    return outcome;
  }

  private title(step: PlannedStep): string {
    return this.host.mask(`${step.keyword}${step.text}`.trim());
  }

  private blankHook(kind: HookKind, name = ''): StepBlank {
    return { kind, keyword: '', text: this.host.mask(name), line: 0, background: false };
  }

  private blank(step: PlannedStep): StepBlank {
    const { dataTable, docString } = step.argument ?? {};
    const { keyword, line, background } = step;
    return {
      kind: 'step',
      keyword,
      text: this.host.mask(step.text),
      line,
      ...(step.file === undefined ? {} : { file: step.file }),
      background,
      ...(dataTable
        ? { table: this.host.maskTable(dataTable.rows.map((row) => row.cells.map((cell) => cell.value))) }
        : {}),
      ...(docString ? { docString: this.host.mask(docString.content) } : {}),
    };
  }
}

type HookKind = 'before' | 'after';

type StepBlank = Omit<StepRecord, 'status' | 'reason' | 'detail' | 'started' | 'durationMs' | 'media'>;

interface Timing {
  readonly started: string;
  readonly durationMs: number;
}
