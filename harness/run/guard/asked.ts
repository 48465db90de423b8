/** One request that a browser is about to send, as the guard sees it before it leaves. Header names are lower-case. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** '' for none; undefined for one that is there and cannot be seen. */
  readonly body: string | undefined;
  /** Chromium's own word: Document, XHR, Ping, CSPViolationReport, … */
  readonly kind: string;
}

/** Why a request may go. */
export type AllowedAs = 'reads' | 'signIn' | 'listed';

export type Decision =
  | { readonly outcome: 'allow'; readonly as: AllowedAs }
  | { readonly outcome: 'abort' }
  | { readonly outcome: 'stop'; readonly why: string };
