import type { Project } from '../project/index.ts';
import type { ChangeRecord } from './change-record.ts';
import type { Pace } from './http/persist.ts';
import { sendMail } from './notify/mail.ts';
import { postCard } from './notify/teams.ts';
import type { Plan } from './outbox/plan.ts';
import type { Means } from './outbox/publish-plan.ts';
import { NotTold, type Senders } from './outbox/tell-people.ts';
import { openRedmine } from './redmine-change-record.ts';
import { openServiceNow } from './servicenow/open.ts';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

/** How a project's plans are carried out. Throws ProjectFault for a variable that is missing. */
export function meansOf(
  project: Project,
  target: Plan['target'],
  tell: (line: string) => void,
  keepTryingMs = project.settings.changeRecord.keepTryingMs,
): Means {
  const { settings, paths } = project;
  const pace: Pace = {
    firstMs: FIRST_WAIT_MS,
    longestMs: LONGEST_WAIT_MS,
    totalMs: keepTryingMs,
    settleMs: settings.changeRecord.lateNoteMs,
  };
  return {
    record: openRecord(project, target),
    pace,
    records: paths.records,
    tell,
    senders: sendersOf(project),
  };
}

export function sendersOf({ settings, variables }: Pick<Project, 'settings' | 'variables'>): Senders {
  const { from } = settings.notifications;
  return {
    mail: async (tidings, to) => {
      if (from === null) throw new NotTold('data/project.yaml › notifications › from names no sender');
      await sendMail(tidings, to, { from, variables });
    },
    teams: (tidings, webhook) => postCard(tidings, webhook, variables),
  };
}

/** The system that keeps the changes; null where it is a folder. To add one: a line here, a file beside the others. */
export function openRecord({ settings, variables }: Project, target: Plan['target']): ChangeRecord | null {
  if (target === 'servicenow') return openServiceNow(settings.changeRecord.signIn, variables);
  return target === 'redmine' ? openRedmine(variables) : null;
}
