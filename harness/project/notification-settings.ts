import { z } from 'zod';
import { key, listOf, SECRET, textLike } from './scalars.ts';

const address = textLike(
  /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/,
  'is not an e-mail address. Write for example change.board@example.org',
);

/** Whoever knows a webhook's address may post to it. */
const webhook = textLike(
  SECRET,
  `is written out. Name a variable instead, for example "\${TEAMS_WEBHOOK}", and put the address of the webhook in .env`,
);

const Notification = z
  .strictObject({
    releases: listOf(key, 'release').optional(),
    gates: listOf(key, 'gate').optional(),
    decisions: listOf(z.enum(['GO', 'GO WITH CONDITIONS', 'NO-GO']), 'decision').optional(),
    mail: listOf(address, 'address').optional(),
    teams: webhook.optional(),
  })
  .refine(({ mail, teams }) => mail !== undefined || teams !== undefined, {
    error:
      'this entry tells nobody. Write mail: with addresses, or teams: with the variable that holds the webhook',
    params: { whole: true },
  })
  .transform(({ releases, gates, decisions, mail, teams }) => ({
    releases: releases ?? null,
    gates: gates ?? null,
    decisions: decisions ?? null,
    mail: mail ?? null,
    teams: teams ?? null,
  }));

/** `notifications:` in data/project.yaml: who is told of which verdicts. */
export const Notifications = z
  .strictObject({ from: address.optional(), tell: z.array(Notification).default([]) })
  .refine(({ from, tell }) => from !== undefined || tell.every(({ mail }) => mail === null), {
    error: 'sends mail and names no sender. Write from: with an address of your council',
    path: ['from'],
  })
  .transform(({ from, tell }) => ({ from: from ?? null, tell }))
  .prefault({});

/** `releases`, `gates` and `decisions` are null where all are meant. `teams` is `${NAME}`. */
export type NotificationSettings = Readonly<z.output<typeof Notifications>>;
