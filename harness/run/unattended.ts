import type { ReadyReport } from './ready/report.ts';
import { AT_SIGN_IN, type Note } from './standing/standing.ts';
import type { Trouble } from './trouble.ts';

/** How a run goes on where nobody is there: it never refuses to start, and ends in time. */
export interface Unattended {
  /** No scenario begins after this, and what still runs ten seconds later is stopped: UTC; null without a limit. */
  readonly until: string | null;
  /** Why scenarios were not begun after that: one sentence. */
  readonly timeIsUp: string;
  /** Applications whose scenarios are blocked without being tried: a sentence each. */
  readonly heldBack: readonly { readonly application: string; readonly reason: string }[];
  /** Where nobody was let in just before: each person who tried is not tried again, and nobody after two. */
  readonly shutOut: readonly (Pick<Note, 'reason'> & { readonly application: string; trouble: Trouble })[];
}

/** Who was shut out of applications that let nobody in, in a look whether all is ready. */
export function shutOutIn({ applications, checks }: ReadyReport): Unattended['shutOut'] {
  return applications.flatMap(({ key }) => {
    const own = checks.filter((one) => one.application === key && one.check === 'sign-in');
    const gotIn = own.some(({ status, said }) => status === 'ok' || /password expires/.test(said));
    if (gotIn) return [];
    return own.flatMap(({ trouble, said }) =>
      trouble !== undefined && AT_SIGN_IN.includes(trouble.kind)
        ? [{ application: key, trouble, reason: said.replace(/^[^:]*: /, '') }]
        : [],
    );
  });
}

/** Why no further scenario begins, or undefined. `now` is milliseconds. */
export function whyTooLate(unattended: Unattended | null | undefined, now: number): string | undefined {
  if (!unattended?.until || now < Date.parse(unattended.until)) return undefined;
  return unattended.timeIsUp;
}
