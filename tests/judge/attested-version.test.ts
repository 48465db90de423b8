import { expect, it } from 'vitest';
import type { RunRecord } from '../../harness/run/schema.ts';
import { anApplication, aRun } from '../run-record.ts';
import { reasonOf } from './judge-input.ts';

const READ = aRun({ applications: [anApplication()] });
const ATTESTED = aRun({
  applications: [anApplication({ versionSource: 'attested', attestedBy: 'Priya Nair' })],
});

function said(runs: RunRecord[]) {
  return reasonOf("version is the release's", { runs });
}

it('a version may be attested by a named person, and the rule says whose word it is', () => {
  expect(said([ATTESTED])).toMatchObject({
    outcome: 'pass',
    sentence: 'The version tested was Council Tax 2026.2, by the word of Priya Nair.',
  });
  expect(said([READ]).sentence).toBe('The version tested was Council Tax 2026.2, before and after.');
  expect(said([READ, ATTESTED]).sentence).toBe(
    'The version tested was Council Tax 2026.2, before and after, in part by the word of Priya Nair.',
  );
});
