import type { Account, Application } from '../../project/index.ts';
import type { PlaceSigns } from './place-signs.ts';

/** Who signs in where. */
export interface SignInRequest {
  /** The project's folder. */
  readonly root: string;
  readonly application: Application;
  readonly address: string;
  readonly account: Account;
  readonly username: string;
  /** How to tell that the page is of the environment that was meant; left out where nobody asks. */
  readonly place?: PlaceSigns;
}
