import type { Account, Application } from '../../project/index.ts';

/** Who signs in where. */
export interface SignInRequest {
  /** The project's folder. */
  readonly root: string;
  readonly application: Application;
  readonly address: string;
  readonly account: Account;
  readonly username: string;
}
