import { z } from 'zod';
import { key, listOf, secretReference, text, textLike, yesNo } from './scalars.ts';

const Account = z
  .strictObject({
    usernames: listOf(text, 'user name'),
    password: secretReference.optional(),
    'one-time code': secretReference.optional(),
    'one at a time': yesNo.default(false),
  })
  .transform((file) => ({
    usernames: file.usernames,
    password: file.password ?? null,
    oneTimeCode: file['one-time code'] ?? null,
    oneAtATime: file['one at a time'],
  }));

/** data/personas.yaml: business roles by name. */
export const PersonasFile = z.record(
  textLike(
    /^[^/\\›"\p{C}]{1,60}$/u,
    'is not a name for a role. Leave out quotes and slashes, and use at most 60 characters',
  ),
  z.strictObject({ service: text, accounts: z.record(key, Account) }),
);

/** A pool of accounts; `password` and `oneTimeCode` (a base32 secret) are `${NAME}` or null: use resolveSecret. */
export type AccountDefinition = Readonly<z.output<typeof Account>>;
export type PersonaDefinition = Readonly<z.output<typeof PersonasFile>[string]>;
