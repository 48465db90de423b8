import { signedIn } from '../../kit/app.ts';
import type { Answers } from '../answers.ts';
import type { TaxAccount } from '../model.ts';
import { accountOf } from '../office.ts';
import type { FormState } from '../screens/form.ts';
import type { Screen } from '../screens/layout.ts';
import { type Desk, formPage, param } from './desk.ts';

export interface AccountForm {
  screen(account: TaxAccount, state: FormState): Screen;
  /** Does it and returns where to go, below the account's own address: `?done=paid`. */
  act(account: TaxAccount, answers: Answers, username: string): string;
}

/** A form about one account, at `/accounts/:reference/<end>`, for those who maintain accounts. */
export function accountForm(desk: Desk, end: string, { screen, act }: AccountForm): void {
  formPage(desk, {
    path: `/accounts/:reference/${end}`,
    rule: 'maintain',
    screen: (request, state) => screen(accountOf(desk.office, param(request, 'reference')), state),
    act: (request, answers) => {
      const account = accountOf(desk.office, param(request, 'reference'));
      return `/accounts/${account.reference}${act(account, answers, signedIn(request).username)}`;
    },
  });
}
