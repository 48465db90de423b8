import { stripVTControlCharacters } from 'node:util';
import type { Page } from '@playwright/test';
import type { Outcome } from '../engine/outcome.ts';
import { StepTimeout } from '../engine/user-code.ts';
import { type Conceal, concealed } from './conceal.ts';
import { lookAround } from './look-around.ts';
import { maintenanceNotice } from './maintenance.ts';
import { likeliestReason } from './reasons.ts';
import type { Sighting } from './sighting.ts';
import { troubleSeen } from './trouble-seen.ts';
import { wantedBy } from './wanted.ts';

/** What the host knows of the page beside what it shows. */
export interface Circumstances {
  readonly page: Page | undefined;
  readonly refused: string | undefined;
  /** Takes out what the page holds in declared fields, columns and regions. */
  readonly conceal: Conceal;
  /** Somebody is signed in with a session that the scenario does not end itself. */
  readonly isAtWork: boolean;
}

/**
 * The outcome of a failed step with its likeliest reason, as the page stands, after what was expected. Patterns of
 * personal data are not masked yet. What is not failed, or was said by the application itself, gets no other reason.
 */
export async function diagnose(
  outcome: Outcome,
  { page, refused, conceal, isAtWork }: Circumstances,
): Promise<Outcome> {
  const { status, reason, detail, error } = outcome;
  if (reason === undefined) return outcome;
  const safe = {
    ...outcome,
    reason: conceal(reason),
    ...(detail === undefined ? {} : { detail: conceal(detail) }),
  };
  const isWorthALook = status === 'failed' || outcome.trouble?.kind === 'maintenance';
  const seen = isWorthALook && page !== undefined ? await lookAround(page) : undefined;
  if (seen === undefined) return safe;
  const sighting = concealed(seen, conceal);
  if (status === 'blocked') return closed(safe, sighting);
  const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  const wanted = wantedBy(error, message) ?? wantedBy(undefined, reason);
  const likeliest = likeliestReason({ message: `${reason}\n${message}`, wanted, sighting, refused });
  const trouble = troubleSeen(sighting, { error, wanted, isAtWork });
  if (trouble?.blocked !== undefined)
    return { ...safe, status: 'blocked', reason: trouble.blocked, trouble: trouble.trouble };
  const told = { ...safe, ...(trouble && safe.trouble === undefined ? { trouble: trouble.trouble } : {}) };
  if (likeliest === undefined) return told;
  if (error instanceof StepTimeout && sighting.busy !== undefined)
    return { ...told, reason: stillLoading(error.limitMs, sighting.busy) };
  return { ...told, reason: `${safe.reason} ${likeliest}` };
}

/** An error of the server's own with what its page says: a notice of maintenance says when to come again. */
function closed(outcome: Outcome, sighting: Sighting): Outcome {
  const notice = maintenanceNotice(sighting) ?? sighting.text.split('\n')[0];
  return notice
    ? { ...outcome, reason: `${outcome.reason} Its page says "${notice.slice(0, 160)}".` }
    : outcome;
}

function stillLoading(limitMs: number, shown: string): string {
  const sentence = `The page was still loading after ${limitMs / 1000} seconds`;
  return shown === '' ? `${sentence}.` : `${sentence}: it shows "${shown}".`;
}
