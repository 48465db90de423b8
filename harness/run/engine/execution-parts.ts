import type { GherkinDocument, Pickle } from '@cucumber/messages';
import type { Scenario } from '../../gherkin/scenario.ts';
import type { StepIndex } from '../../gherkin/step-index.ts';
import type { SupportCodeLibrary } from '../../gherkin/support-types.ts';
import type { AttachmentBox } from './attachments.ts';
import type { EngineHost } from './host.ts';

/** Everything one attempt at a scenario needs. */
export interface ExecutionParts {
  readonly library: SupportCodeLibrary;
  readonly index: StepIndex;
  readonly scenario: Scenario;
  readonly document: GherkinDocument;
  readonly pickle: Pickle;
  readonly world: unknown;
  readonly attachments: AttachmentBox;
  readonly host: EngineHost;
  /** Milliseconds for a step that states none of its own; negative for no limit. */
  readonly stepLimitMs: number;
  /** Whether a failure will be tried again; told to After hooks. */
  readonly willBeRetried: boolean;
}
