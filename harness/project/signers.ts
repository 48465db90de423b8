import { z } from 'zod';
import { key, listOf, text, textLike, yesNo } from './scalars.ts';

const NOT_A_DAY = 'is not a day of the calendar. Write for example 2026-11-22';
const date = z.string({ error: NOT_A_DAY }).refine(isDay, { error: NOT_A_DAY, abort: true });

const publicKey = textLike(
  /^[A-Za-z0-9+/]{43}=$/,
  'is not a public key. Leave this to: uat signers key "Name"',
);

const Key = z
  .strictObject({
    key: publicKey,
    'valid from': date,
    'valid to': date,
    revoked: date.optional(),
    throwaway: yesNo.default(false),
  })
  .refine((one) => one['valid from'] <= one['valid to'], {
    error: 'is valid to a day before it is valid from',
  })
  .transform((file) => ({
    key: file.key,
    validFrom: file['valid from'],
    validTo: file['valid to'],
    revoked: file.revoked ?? null,
    throwaway: file.throwaway,
  }));

const Person = z
  .strictObject({
    post: text,
    service: text,
    'signs as': listOf(text, 'role'),
    council: key.optional(),
    keys: z.array(Key).default([]),
  })
  .transform((file) => ({
    post: file.post,
    service: file.service,
    roles: file['signs as'],
    council: file.council ?? null,
    keys: file.keys,
  }));

const personName = textLike(
  /^[^/\\›"\p{C}]{1,60}$/u,
  "is not a person's name. Leave out quotes and slashes, and use at most 60 characters",
);

/** data/signers.yaml: people who sign, by name; those who left stay, so that what they signed still verifies. */
export const SignersFile = z.record(personName, Person);

/**
 * `council` is null where it is the project's. `keys`: raw Ed25519 in base64; days in the project's time zone, both
 * included; `revoked`: from that day on.
 */
export type SignerDefinition = Readonly<z.output<typeof Person>>;

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && day.getTime() > 0 && day.toISOString().startsWith(text);
}
