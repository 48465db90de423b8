import { ProjectFault } from '../../errors.ts';
import { isDay, type Project, type Release, utcOf } from '../../project/index.ts';

/** Rounds so often at most and at least, in milliseconds. */
const OFTEN_MS = 5 * 60_000;
const SELDOM_MS = 24 * 3_600_000;
const DAY_MS = 86_400_000;

/** `2026-12-12 18:00`, or a day to its end, on the project's clocks; the last day of the release where none is named. UTC. */
export function untilOf(project: Project, release: Release, named: string | undefined, now: Date): string {
  const written = named ?? release.ends ?? undefined;
  if (written === undefined)
    throw fault(
      '--until',
      `${release.key} does not say when it ends`,
      'Write --until 2026-12-12, or ends: in its file',
    );
  const until = read(written, project.settings.timeZone);
  if (until === undefined)
    throw fault(
      '--until',
      `"${written}" is no day`,
      'Write for example --until 2026-12-12 or --until "2026-12-12 18:00"',
    );
  if (until <= now.toISOString())
    throw fault('--until', `${written} is over`, 'Name a day to come with --until');
  return until;
}

function read(written: string, timeZone: string): string | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})(?: (([01]\d|2[0-3]):[0-5]\d))?$/.exec(written);
  const [, day = '', time] = found ?? [];
  if (found === null || !isDay(day)) return undefined;
  if (time !== undefined) return utcOf(`${day} ${time}`, timeZone);
  const next = new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
  return utcOf(`${next} 00:00`, timeZone);
}

/** Throws ProjectFault where rounds would overlap or tell nothing. */
export function checkedEvery(ms: number): number {
  if (ms >= OFTEN_MS && ms <= SELDOM_MS) return ms;
  throw fault('--every', 'rounds are 5 minutes to 24 hours apart', 'Write for example --every 30m');
}

function fault(where: string, wrong: string, next: string): ProjectFault {
  return new ProjectFault({ where, wrong, next });
}
