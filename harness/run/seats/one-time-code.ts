import { TOTP } from 'otpauth';
import { Blocked } from '../blocked.ts';
import type { SignInRequest } from './sign-in-request.ts';

/** The code that the account's authenticator would show now. Throws {@link Blocked} where no secret is declared. */
export function oneTimeCode({ account }: Pick<SignInRequest, 'account'>): string {
  const secret = account.oneTimeCodeSecret();
  if (secret !== null) return new TOTP({ secret }).generate();
  throw new Blocked(`The ${account.persona} has no one-time code secret for ${account.application}.`);
}
