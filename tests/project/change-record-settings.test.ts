import { expect, it } from 'vitest';
import { ChangeRecordSettings } from '../../harness/project/change-record-settings.ts';

it.each([
  [{}, 15_000],
  [{ 'keep trying for': '10 seconds' }, 2_500],
  [{ 'keep trying for': '1 minute', 'a note may be late by': '75 seconds' }, 75_000],
])('%j: a lost note may be late by %i milliseconds', (written, lateNoteMs) => {
  expect(ChangeRecordSettings.parse(written)).toMatchObject({ lateNoteMs });
});
