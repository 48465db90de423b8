import type { ApplicationRecord, RunRecord } from '../../run/schema.ts';
import { plain } from '../plain.ts';
import { listed } from '../sentences.ts';
import { type Evidence, yesRule } from './rule.ts';

/** Every run saw the version that the release goes to, before and after, read or attested by a person. */
export const versionIsTheReleases = yesRule(
  "version is the release's",
  'the version of the release, before and after each run',
  (evidence) => {
    const wanted = Object.entries(evidence.release.applications);
    if (wanted.length === 0)
      return { ok: false, actual: 'none', sentence: 'The release names no application and version.' };
    const faults = wanted.flatMap(([key, { to }]) => faultsOf(key, to, evidence));
    const versions = wanted.map(([key, { to }]) => `${nameOf(key, evidence)} ${to}`);
    return {
      ok: faults.length === 0,
      actual: listed(wanted.map(([key]) => `${nameOf(key, evidence)} ${seen(key, evidence)}`)),
      sentence: faults.join(' ') || `The version tested was ${listed(versions)}, ${howKnown(evidence)}.`,
    };
  },
);

/** What was read is never told of what a person vouched for. */
function howKnown({ runs, release }: Evidence): string {
  const records = Object.keys(release.applications).flatMap((key) =>
    runs.flatMap((run) => recordsOf(key, run)),
  );
  const vouched = records.filter(({ versionSource }) => versionSource === 'attested');
  if (vouched.length === 0) return 'before and after';
  const word = `by the word of ${listed([...new Set(vouched.map(({ attestedBy }) => plain(attestedBy ?? '')))])}`;
  return vouched.length < records.length ? `before and after, in part ${word}` : word;
}

function faultsOf(key: string, wanted: string, { runs }: Evidence): string[] {
  const records = runs.flatMap((run) => recordsOf(key, run));
  if (records.length === 0) return [`No run tested ${key}, which the release names.`];
  return [...new Set(records.flatMap((record) => faultOf(record, wanted)))];
}

function faultOf(record: ApplicationRecord, wanted: string): string[] {
  const name = plain(record.name);
  if (record.versionSource === 'unknown' || record.versionBefore === null)
    return [`The version of ${name} that was tested is not known; the release is ${wanted}.`];
  if (record.versionSource === 'attested' && !record.attestedBy?.trim())
    return [`Nobody is named who attested the version of ${name}.`];
  if (record.versionBefore !== wanted)
    return [`${name} ${plain(record.versionBefore)} was tested; the release is ${wanted}.`];
  if (record.versionAfter === null)
    return [`The version of ${name} after the run is not known, so it may have changed meanwhile.`];
  if (record.versionAfter !== wanted)
    return [
      `${name} changed from ${plain(record.versionBefore)} to ${plain(record.versionAfter)} during the run.`,
    ];
  return [];
}

function seen(key: string, { runs }: Evidence): string {
  const versions = runs.flatMap((run) =>
    recordsOf(key, run).flatMap((one) => [one.versionBefore, one.versionAfter]),
  );
  return listed([...new Set(versions.map((version) => plain(version ?? 'unknown')))]) || 'not tested';
}

function nameOf(key: string, { runs }: Evidence): string {
  return plain(runs.flatMap((run) => recordsOf(key, run))[0]?.name ?? key);
}

function recordsOf(key: string, run: RunRecord): ApplicationRecord[] {
  return run.applications.filter((application) => application.key === key);
}
