import { z } from 'zod';
import { day } from './dates.ts';
import { text, textLike } from './scalars.ts';

export const scenarioId = textLike(
  /^[A-Z][A-Z0-9]*-\d+(\/.+)?$/,
  'is not a scenario. Write its id, for example CT-014, or CT-014/£500.01 for a row',
);

/**
 * Lets one known failure through, until a day. `error` is a part of the plain-English reason that the failure gives,
 * in any case of letters; `*` stands for any words. How long it may last is checked beside the settings.
 */
export const Waiver = z
  .strictObject({
    scenario: scenarioId,
    error: text,
    reason: text,
    record: text,
    approver: text,
    'approved on': day,
    'expires on': day,
  })
  .transform((written) => ({
    scenario: written.scenario,
    error: written.error,
    reason: written.reason,
    record: written.record,
    approver: written.approver,
    approvedOn: written['approved on'],
    expiresOn: written['expires on'],
  }));
