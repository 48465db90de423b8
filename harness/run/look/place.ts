import type { Application, HttpCredentials } from '../../project/index.ts';

/** One application as a look found it: `version` is null where it shows none, `silent` says why it did not answer. */
export interface Look {
  readonly key: string;
  readonly version: string | null;
  readonly silent?: string;
}

/** An application and the address to look at, without a slash at its end. */
export interface Place {
  readonly application: Application;
  readonly address: string;
  /** What a browser answers when the server asks who it is; null where it does not ask. */
  readonly credentials: HttpCredentials | null;
}
