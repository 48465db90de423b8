import { z } from 'zod';
import { ChangeRecordSettings } from './change-record-settings.ts';
import { Links } from './links.ts';
import { Notifications } from './notification-settings.ts';
import { countingNumber, duration, key, projectFile, text, wholeNumber, yesNo } from './scalars.ts';

const Server = z
  .strictObject({ start: projectFile, 'ready within': duration.default(30_000) })
  .transform((server) => ({ start: server.start, readyWithinMs: server['ready within'] }));

const timeZone = z
  .string({ error: 'is not a time zone. Write for example Europe/London' })
  .refine(isTimeZone, { error: 'is not a time zone. Write for example Europe/London', abort: true });

/** data/project.yaml */
export const SettingsFile = z
  .strictObject({
    name: text,
    council: key,
    records: text.default('records'),
    seed: wholeNumber.max(4_294_967_295, { error: 'is too big. Write at most 4294967295' }).optional(),
    'time limit of a scenario': duration.default(60_000),
    'time limit of a step': duration.default(30_000),
    evidence: z.enum(['every change', 'failures', 'none']).default('every change'),
    'trace on failure': yesNo.default(false),
    'time zone': timeZone.default('Europe/London'),
    links: Links,
    workers: countingNumber.max(64, { error: 'is too many. Write at most 64' }).optional(),
    server: Server.optional(),
    'change record': ChangeRecordSettings,
    notifications: Notifications,
  })
  .transform((file) => ({
    name: file.name,
    council: file.council,
    records: file.records,
    seed: file.seed ?? null,
    scenarioTimeLimitMs: file['time limit of a scenario'],
    stepTimeLimitMs: file['time limit of a step'],
    evidence: file.evidence,
    traceOnFailure: file['trace on failure'],
    timeZone: file['time zone'],
    links: file.links,
    workers: file.workers ?? null,
    server: file.server ?? null,
    changeRecord: file['change record'],
    notifications: file.notifications,
  }));

/** `records` is as written; Project.paths.records is absolute. `seed` and `workers` are null when not set. */
export type Settings = Readonly<z.output<typeof SettingsFile>>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
