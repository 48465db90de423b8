import { z } from 'zod';
import { ChangeRecordSettings } from './change-record-settings.ts';
import { Links } from './links.ts';
import { countingNumber, duration, key, projectFile, size, text, wholeNumber, yesNo } from './scalars.ts';

const DAY_MS = 86_400_000;

import { Notifications } from './notification-settings.ts';

const Server = z
  .strictObject({ start: projectFile, 'ready within': duration.default(30_000) })
  .transform((server) => ({ start: server.start, readyWithinMs: server['ready within'] }));

/** How long evidence is kept, counted from the verdict, and why. */
const Retention = z.strictObject({
  years: countingNumber.max(100, { error: 'is too long. Write at most 100' }),
  because: text,
});

const timeZone = z
  .string({ error: 'is not a time zone. Write for example Europe/London' })
  .refine(isTimeZone, { error: 'is not a time zone. Write for example Europe/London', abort: true });

const onBad = z.enum(['fail', 'warn']);

/** How long a waiver may last, and what one that is not in order does to its gate. */
const Waivers = z
  .strictObject({
    longest: duration.optional(),
    expired: onBad.default('fail'),
    'too broad': onBad.default('fail'),
    unused: onBad.default('warn'),
    'approved by the tester': onBad.default('fail'),
  })
  .transform(({ longest = 30 * DAY_MS, ...policy }) => ({
    longestDays: Math.floor(longest / DAY_MS),
    policy,
  }));

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
    'keep evidence': Retention.default({ years: 7, because: 'No other time is set in data/project.yaml' }),
    'throwaway keys': yesNo.default(false),
    'size of an evidence pack': size.default(50_000_000),
    'time zone': timeZone.default('Europe/London'),
    links: Links,
    waivers: Waivers.prefault({}),
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
    keepEvidence: file['keep evidence'],
    throwawayKeys: file['throwaway keys'],
    packBytes: file['size of an evidence pack'],
    timeZone: file['time zone'],
    links: file.links,
    waivers: file.waivers,
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
