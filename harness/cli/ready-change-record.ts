import { PublishFault } from '../errors.ts';
import type { Project, Release } from '../project/index.ts';
import { openRecord } from '../publish/index.ts';
import type { ReadyCheck } from '../run/ready/report.ts';

/** Whether the release's change can be found, and is open, where verdicts are published; nothing to look at where that is a folder. */
export function changeRecordChecks(project: Project, release: Release | undefined): Promise<ReadyCheck>[] {
  const { kind } = project.settings.changeRecord;
  if (release === undefined || kind === 'folder') return [];
  return [look(project, kind, release.change)];
}

async function look(project: Project, kind: 'servicenow' | 'redmine', change: string): Promise<ReadyCheck> {
  const about = { application: null, check: 'change record' };
  try {
    const record = openRecord(project, kind);
    const found = await record?.find(change);
    const said = `${change} in ${record?.system ?? kind}: ${found?.state ?? 'found'}`;
    if (found?.isOpen !== false) return { ...about, status: 'ok', said };
    const next = 'Nothing more is published to it: check the number of the change in the release';
    return { ...about, status: 'failed', said, next };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const next = error instanceof PublishFault ? '' : 'Try again in a few minutes';
    return { ...about, status: 'failed', said, ...(next === '' ? {} : { next }) };
  }
}
