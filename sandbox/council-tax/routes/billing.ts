import type { FastifyRequest } from 'fastify';
import { requireRole, sendPage, signedIn } from '../../kit/app.ts';
import { startBillingRun } from '../billing-run.ts';
import type { BillingRun } from '../model.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';
import { newRunScreen, progressPart, runScreen, runsScreen } from '../screens/billing.ts';
import { MAY } from '../staff.ts';
import { type Desk, formPage, page, param } from './desk.ts';

export function billingRoutes(desk: Desk): void {
  const { app, office } = desk;
  page(desk, '/billing', 'seeBilling', (request) =>
    runsScreen(signedIn(request), [...office.runs.values()].reverse()),
  );
  formPage(desk, {
    path: '/billing/new',
    rule: 'runBilling',
    screen: (_request, state) => newRunScreen(state),
    act: (request, answers) => {
      const group = answers.text('group', 'Enter the billing group.');
      const kind = answers.oneOf('kind', ['trial', 'live'], 'Choose the kind of run.');
      answers.check();
      return `/billing/${startBillingRun(office, signedIn(request).username, group, kind === 'trial').number}`;
    },
  });
  page(desk, '/billing/:run', 'seeBilling', (request) => runScreen(runOf(office, request)));
  app.get('/billing/:run/progress', { preHandler: requireRole(...MAY.seeBilling) }, (request, reply) =>
    sendPage(reply, progressPart(runOf(office, request))),
  );
}

function runOf(office: Office, request: FastifyRequest): BillingRun {
  const run = office.runs.get(param(request, 'run'));
  if (!run) throw new Refusal(`There is no billing run ${param(request, 'run')}.`);
  return run;
}
