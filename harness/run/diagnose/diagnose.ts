import { stripVTControlCharacters } from 'node:util';
import type { Page } from '@playwright/test';
import type { Outcome } from '../engine/outcome.ts';
import { StepTimeout } from '../engine/user-code.ts';
import { lookAround } from './look-around.ts';
import { likeliestReason } from './reasons.ts';
import { wantedBy } from './wanted.ts';

/** What the host knows of the page beside what it shows. */
export interface Circumstances {
  readonly page: Page | undefined;
  readonly refused: string | undefined;
}

/**
 * The outcome of a failed step with its likeliest reason, as the page stands, after what was expected. Texts of the page
 * are not masked yet. What is not failed, or was said by the application itself, stays as it is.
 */
export async function diagnose(outcome: Outcome, { page, refused }: Circumstances): Promise<Outcome> {
  const { status, reason, error } = outcome;
  if (status !== 'failed' || reason === undefined || page === undefined) return outcome;
  const sighting = await lookAround(page);
  if (sighting === undefined) return outcome;
  const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  const said = `${reason}\n${message}`;
  const likeliest = likeliestReason({
    message: said,
    wanted: wantedBy(error, message) ?? wantedBy(undefined, reason),
    sighting,
    refused,
  });
  if (likeliest === undefined) return outcome;
  const limit = error instanceof StepTimeout && sighting.busy !== undefined;
  const first = limit ? `The page was still loading after ${error.limitMs / 1000} seconds.` : reason;
  return { ...outcome, reason: limit ? stillLoading(first, sighting.busy) : `${first} ${likeliest}` };
}

function stillLoading(sentence: string, shown: string | undefined): string {
  return shown === undefined || shown === '' ? sentence : sentence.replace(/\.$/, `: it shows "${shown}".`);
}
