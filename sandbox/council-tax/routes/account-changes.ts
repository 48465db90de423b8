import { signedIn } from '../../kit/app.ts';
import { awardRelief, changeBand, changeContact, changePlan, closeAccount, endRelief } from '../accounts.ts';
import type { Answers } from '../answers.ts';
import { BANDS, type Plan, type Relief } from '../model.ts';
import { accountOf } from '../office.ts';
import { Refusal } from '../refusal.ts';
import { RELIEF_KINDS, RELIEFS } from '../reliefs.ts';
import { notesScreen } from '../screens/account.ts';
import * as forms from '../screens/account-forms.ts';
import { may } from '../staff.ts';
import { accountForm } from './account-form.ts';
import { type Desk, formPage, param } from './desk.ts';
import { liablePerson } from './person.ts';

export function accountChangeRoutes(desk: Desk): void {
  reliefRoutes(desk);
  bandAndPlanRoutes(desk);
  personRoutes(desk);
}

function reliefRoutes(desk: Desk): void {
  accountForm(desk, 'relief', {
    screen: forms.reliefScreen,
    act: (account, answers, username) => {
      awardRelief(desk.office, username, account, newRelief(answers));
      return '?done=awarded';
    },
  });
  formPage(desk, {
    path: '/accounts/:reference/relief/:index/end',
    rule: 'maintain',
    screen: (request, state) => {
      const account = accountOf(desk.office, param(request, 'reference'));
      return forms.endReliefScreen(account, Number(param(request, 'index')), state);
    },
    act: (request, answers) => {
      const account = accountOf(desk.office, param(request, 'reference'));
      const to = answers.day('to', 'the last day');
      answers.check();
      endRelief(desk.office, signedIn(request).username, account, Number(param(request, 'index')), to);
      return `/accounts/${account.reference}?done=ended`;
    },
  });
}

function bandAndPlanRoutes(desk: Desk): void {
  accountForm(desk, 'band', {
    screen: forms.bandScreen,
    act: (account, answers, username) => {
      const band = answers.oneOf('band', BANDS, 'Choose the new band.');
      const from = answers.day('from', 'the day from which the band applies');
      answers.check();
      changeBand(desk.office, username, account, band, from);
      return '?done=rebanded';
    },
  });
  accountForm(desk, 'plan', {
    screen: forms.planScreen,
    act: (account, answers, username) => {
      changePlan(desk.office, username, account, newPlan(answers));
      return '/bills?done=planned';
    },
  });
}

function personRoutes(desk: Desk): void {
  const { office } = desk;
  accountForm(desk, 'contact', {
    screen: forms.contactScreen,
    act: (account, answers, username) => {
      const contact = liablePerson(answers);
      answers.check();
      changeContact(office, username, account, contact);
      return '?done=contacted';
    },
  });
  accountForm(desk, 'close', {
    screen: forms.closeScreen,
    act: (account, answers, username) => {
      const to = answers.day('to', 'the last day of liability');
      answers.check();
      closeAccount(office, username, account, to);
      return '?done=closed';
    },
  });
  formPage(desk, {
    path: '/accounts/:reference/notes',
    rule: 'anybody',
    screen: (request, state) => {
      const account = accountOf(office, param(request, 'reference'));
      return notesScreen(signedIn(request), account, forms.noteForm(account, state));
    },
    act: (request, answers) => {
      const account = accountOf(office, param(request, 'reference'));
      if (!may(request.session.account, 'note')) throw new Refusal('Your role may not write notes.');
      const text = answers.text('text', 'Write the note.');
      answers.check();
      account.notes.push({ at: office.now(), by: signedIn(request).username, text });
      return `/accounts/${account.reference}/notes?done=noted`;
    },
  });
}

function newRelief(answers: Answers): Relief {
  const kind = answers.oneOf('kind', RELIEF_KINDS, 'Choose an award.');
  const from = answers.day('from', 'the day from which the award applies');
  const given = Number(answers.optional('percent'));
  const own = kind === 'council-tax-reduction';
  if (own && !(Number.isInteger(given) && given >= 1 && given <= 100)) {
    answers.refuse('Enter the award as a whole number from 1 to 100.', 'percent');
  }
  answers.check();
  return { kind, from, percent: own ? -given : RELIEFS[kind].percent };
}

function newPlan(answers: Answers): Plan {
  const instalments = answers.oneOf('instalments', ['10', '12'], 'Choose the number of instalments.');
  const method = answers.oneOf('method', ['Direct Debit', 'Cash or card'], 'Choose how it is paid.');
  const day = answers.oneOf('day', ['1', '15', '25'], 'Choose the day of the month.');
  answers.check();
  return { instalments: instalments === '10' ? 10 : 12, method, day: Number(day) as Plan['day'] };
}
