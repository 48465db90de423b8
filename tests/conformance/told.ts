import { createHash } from 'node:crypto';

/** What a run told, in the words that the kit's messages and the run record have in common. */
export interface RunTold {
  readonly success: boolean;
  /** By feature and line. */
  readonly scenarios: readonly ScenarioTold[];
  /** BeforeAll and AfterAll hooks, in the order they ran. */
  readonly runHooks: readonly StepTold[];
}

export interface ScenarioTold {
  /** The file's name. */
  readonly feature: string;
  readonly line: number;
  readonly attempts: readonly (readonly StepTold[])[];
}

export interface StepTold {
  readonly kind: string;
  /** Of a step; a hook has its name. */
  readonly text: string;
  readonly status: string;
  readonly attachments: readonly Attached[];
}

export interface Attached {
  readonly mediaType: string;
  /** What kind of attachment it is, for one that was given no name. */
  readonly name: string;
  readonly sha256: string;
}

export function attached(mediaType: string, fileName: string | undefined, body: Buffer): Attached {
  return {
    mediaType,
    name: fileName ?? unnamed(mediaType),
    sha256: createHash('sha256').update(body).digest('hex'),
  };
}

function unnamed(mediaType: string): string {
  if (mediaType === 'text/x.cucumber.log+plain') return 'log';
  return mediaType === 'text/uri-list' ? 'link' : 'attachment';
}
