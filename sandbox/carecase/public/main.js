import { read } from './api.js';
import { frame, markCurrent } from './frame.js';
import { route, startRouter } from './router.js';
import { isBusinessSupport, startSession } from './session.js';
import { aboutView } from './views/about.js';
import { accessLogView } from './views/access-log.js';
import { assessmentView } from './views/assessment.js';
import { findPeopleView } from './views/find-people.js';
import { packageView } from './views/package.js';
import { newPackageView } from './views/package-form.js';
import { personView } from './views/person.js';
import { editPersonView, newPersonView } from './views/person-form.js';
import { referralView } from './views/referral.js';
import { editReferralView, newReferralView } from './views/referral-form.js';
import { referralsView } from './views/referrals.js';
import { worklistView } from './views/worklist.js';

await start();

async function start() {
  const answer = await read('/session').catch(() => null);
  const app = document.getElementById('app');
  if (!answer) return app.append((await aboutView()).content);
  startSession(answer);
  addRoutes();
  const { element, main } = frame();
  app.append(element);
  addEventListener('drawn', markCurrent);
  await startRouter(main);
}

function addRoutes() {
  route('/', async () => ({ redirect: isBusinessSupport() ? '/referrals' : '/worklists/mine' }));
  route('/worklists/:name', worklistView);
  route('/people', findPeopleView);
  route('/people/new', newPersonView);
  route('/people/:id', personView);
  route('/people/:id/edit', editPersonView);
  route('/people/:id/access-log', accessLogView);
  route('/people/:id/packages/new', newPackageView);
  route('/referrals', referralsView);
  route('/referrals/new', newReferralView);
  route('/referrals/:id', referralView);
  route('/referrals/:id/edit', editReferralView);
  route('/assessments/:id', assessmentView);
  route('/packages/:id', packageView);
  route('/about', aboutView);
}
