import { timingSafeEqual } from 'node:crypto';

export interface Account {
  readonly username: string;
  /** As shown on screens: "Ruth Okafor". */
  readonly name: string;
  readonly role: string;
  /** The most that this person may authorise, in pence. */
  readonly limit?: number;
  /** Whatever else an application knows about its staff, for example their team. */
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface AccountBook {
  find(username: string): Account | undefined;
  /** The account, or nothing when the name or the password is wrong. */
  verify(username: string, password: string): Account | undefined;
}

/** Every account has the one password that the environment holds, so that none is ever written down. */
export function accountBook(accounts: readonly Account[]): AccountBook {
  const password = sandboxPassword();
  const byName = new Map(accounts.map((account) => [account.username, account]));
  const find = (username: string) => byName.get(username.trim().toLowerCase());
  return { find, verify: (username, given) => (same(given, password) ? find(username) : undefined) };
}

function sandboxPassword(): string {
  const password = process.env.SANDBOX_PASSWORD;
  if (!password) throw new Error('SANDBOX_PASSWORD is not set. Start the sandbox with sandbox/serve.ts.');
  return password;
}

function same(given: string, wanted: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(wanted)];
  return left.length === right.length && timingSafeEqual(left, right);
}
