import type { Project } from '../../project/index.ts';
import type { ApplicationRecord, RunRecord } from '../schema.ts';

/** What a run's record says of its guard before it starts; undefined for a run that may write. */
export function guardHeader(
  project: Project,
  { readOnly, learnReads = false }: { readonly readOnly: boolean; readonly learnReads?: boolean },
  applications: readonly ApplicationRecord[],
): RunRecord['guard'] {
  const live = applications.some((one) => one.classOfData === 'live');
  if (learnReads || (!live && !readOnly)) return undefined;
  const listed = applications.flatMap(({ key }) =>
    (project.applications.get(key)?.keptFromWriting.allow ?? []).map(
      ({ method, path, reason, approvedBy }) => ({
        application: key,
        method,
        path,
        reason,
        approvedBy,
      }),
    ),
  );
  return { because: live ? 'live data' : 'read-only run', proven: 0, listed };
}
