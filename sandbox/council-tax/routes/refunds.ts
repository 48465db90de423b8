import type { FastifyRequest } from 'fastify';
import { requireRole, signedIn } from '../../kit/app.ts';
import { refundableCredit, takePayment } from '../accounts.ts';
import type { Answers } from '../answers.ts';
import { Refusals } from '../answers.ts';
import type { Refund } from '../model.ts';
import type { Office } from '../office.ts';
import { paymentFile } from '../payment-file.ts';
import { authorise, authoriseAll, type NewRefund, raiseRefund, reject } from '../refunds.ts';
import { Refusal } from '../refusal.ts';
import { PAYMENT_METHODS, paymentScreen, refundScreenFor } from '../screens/account-forms.ts';
import { refundScreen, refundsScreen } from '../screens/refunds.ts';
import { MAY } from '../staff.ts';
import { accountForm } from './account-form.ts';
import { action, type Desk, page, param, query } from './desk.ts';

export function refundRoutes(desk: Desk): void {
  const { office } = desk;
  raisingRoutes(desk);
  page(desk, '/refunds', 'anybody', (request) => list(office, request));
  page(desk, '/refunds/:refund', 'anybody', (request) => one(office, request));
  action(desk, {
    path: '/refunds/:refund/authorise',
    rule: 'authorise',
    screen: (request) => one(office, request),
    act: (request) => {
      const refund = refundOf(office, request);
      authorise(office, signedIn(request), refund);
      return `/refunds/${refund.reference}?done=authorised`;
    },
  });
  action(desk, {
    path: '/refunds/:refund/reject',
    rule: 'authorise',
    screen: (request) => one(office, request),
    act: (request, answers) => {
      const refund = refundOf(office, request);
      reject(office, signedIn(request).username, refund, answers.optional('rejection'));
      return `/refunds/${refund.reference}?done=rejected`;
    },
  });
  bulkRoute(desk);
  fileRoute(desk);
}

function raisingRoutes(desk: Desk): void {
  const { office } = desk;
  accountForm(desk, 'payment', {
    screen: paymentScreen,
    act: (account, answers, username) => {
      const amount = answers.money('amount');
      const method = answers.oneOf('method', PAYMENT_METHODS, 'Say how it was paid.');
      answers.check();
      takePayment(office, username, account, amount, method);
      return '?done=paid';
    },
  });
  accountForm(desk, 'refund', {
    screen: (account, state) =>
      refundScreenFor(office.edition, account, refundableCredit(office, account), state),
    act: (account, answers, username) => {
      raiseRefund(office, username, newRefund(account.reference, answers));
      return '/refunds?done=raised';
    },
  });
}

function bulkRoute(desk: Desk): void {
  const { office } = desk;
  action(desk, {
    path: '/refunds/authorise',
    rule: 'authorise',
    screen: (request) => list(office, request),
    act: (request) => {
      const chosen = [(request.body as { refund?: string | string[] } | undefined)?.refund ?? []].flat();
      if (chosen.length === 0) throw new Refusal('Select at least one refund.');
      const refunds = chosen.flatMap((reference) => office.refunds.get(reference) ?? []);
      const refused = authoriseAll(office, signedIn(request), refunds);
      if (refused.length > 0) throw new Refusals(refused.map((message) => new Refusal(message)));
      return '/refunds?status=Authorised&done=authorised-all';
    },
  });
}

function fileRoute({ app, office }: Desk): void {
  app.get('/refunds/payments.csv', { preHandler: requireRole(...MAY.exportPayments) }, (_request, reply) =>
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="refund-payments.csv"')
      .send(paymentFile(office)),
  );
}

function list(office: Office, request: FastifyRequest) {
  const search = { status: query(request, 'status'), account: query(request, 'account') };
  const refunds = [...office.refunds.values()]
    .filter(
      (refund) =>
        (!search.status || refund.status === search.status) && refund.account.includes(search.account),
    )
    .reverse();
  return refundsScreen(signedIn(request), refunds, search);
}

function one(office: Office, request: FastifyRequest) {
  return refundScreen(office.edition, signedIn(request), refundOf(office, request));
}

function refundOf(office: Office, request: FastifyRequest): Refund {
  const refund = office.refunds.get(param(request, 'refund'));
  if (!refund) throw new Refusal(`There is no refund ${param(request, 'refund')}.`);
  return refund;
}

function newRefund(account: string, answers: Answers): NewRefund {
  const given = {
    account,
    amount: answers.money('amount'),
    reason: answers.text('reason', 'Choose a reason.'),
    payee: answers.text('payee', 'Enter the payee.'),
    sortCode: answers.matching('sortCode', /^\d{2}-\d{2}-\d{2}$/, 'Enter a sort code such as 00-00-00.'),
    accountNumber: answers.matching('accountNumber', /^\d{8}$/, 'Enter an account number of eight digits.'),
  };
  answers.check();
  return given;
}
