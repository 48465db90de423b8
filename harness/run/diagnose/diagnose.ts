import { stripVTControlCharacters } from 'node:util';
import type { Page } from '@playwright/test';
import type { Outcome } from '../engine/outcome.ts';
import { StepTimeout } from '../engine/user-code.ts';
import { type Conceal, concealed } from './conceal.ts';
import { lookAround } from './look-around.ts';
import { likeliestReason } from './reasons.ts';
import { wantedBy } from './wanted.ts';

/** What the host knows of the page beside what it shows. */
export interface Circumstances {
  readonly page: Page | undefined;
  readonly refused: string | undefined;
  /** Takes out what the page holds in declared fields, columns and regions. */
  readonly conceal: Conceal;
}

/**
 * The outcome of a failed step with its likeliest reason, as the page stands, after what was expected. Patterns of
 * personal data are not masked yet. What is not failed, or was said by the application itself, gets no other reason.
 */
export async function diagnose(
  outcome: Outcome,
  { page, refused, conceal }: Circumstances,
): Promise<Outcome> {
  const { status, reason, detail, error } = outcome;
  if (reason === undefined) return outcome;
  const safe = {
    ...outcome,
    reason: conceal(reason),
    ...(detail === undefined ? {} : { detail: conceal(detail) }),
  };
  const seen = status === 'failed' && page !== undefined ? await lookAround(page) : undefined;
  if (seen === undefined) return safe;
  const sighting = concealed(seen, conceal);
  const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  const wanted = wantedBy(error, message) ?? wantedBy(undefined, reason);
  const likeliest = likeliestReason({ message: `${reason}\n${message}`, wanted, sighting, refused });
  if (likeliest === undefined) return safe;
  if (error instanceof StepTimeout && sighting.busy !== undefined)
    return { ...safe, reason: stillLoading(error.limitMs, sighting.busy) };
  return { ...safe, reason: `${safe.reason} ${likeliest}` };
}

function stillLoading(limitMs: number, shown: string): string {
  const sentence = `The page was still loading after ${limitMs / 1000} seconds`;
  return shown === '' ? `${sentence}.` : `${sentence}: it shows "${shown}".`;
}
