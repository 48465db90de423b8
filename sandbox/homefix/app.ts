import type { FastifyInstance } from 'fastify';
import { accountBook } from '../kit/accounts.ts';
import { createLobApp } from '../kit/app.ts';
import type { Edition } from '../kit/changes.ts';
import type { Books } from './domain/records.ts';
import { ACCOUNTS } from './domain/roles.ts';
import { openBooks } from './domain/seed.ts';
import { addScreen, type Screen } from './screen.ts';
import { diaryScreen } from './screens/diary.ts';
import { addEntrance } from './screens/entrance.ts';
import { findScreen } from './screens/find.ts';
import { addFrames } from './screens/frames.ts';
import { addRejectReport, importScreen } from './screens/import.ts';
import { jobsScreen } from './screens/jobs.ts';
import { propertyScreen } from './screens/property.ts';
import { raiseScreen } from './screens/raise.ts';
import { repairScreen } from './screens/repair.ts';
import { appointScreen, cancelScreen, completeScreen, triageScreen } from './screens/repair-forms.ts';
import { addDelay, addJobListFile, exportScreen, performanceScreen, stockScreen } from './screens/reports.ts';
import { settingsScreen } from './screens/settings.ts';
import { variationsScreen } from './screens/variations.ts';
import { welcomeScreen } from './screens/welcome.ts';
import { addSessionRules } from './sessions.ts';
import { iconSvg } from './ui/icons.ts';
import { styleSheet } from './ui/style.ts';

/** Pictures and style are fetched once, not with every one of the many pages. */
const KEEP = 'max-age=3600';

const SCREENS: readonly Screen[] = [
  welcomeScreen,
  findScreen,
  propertyScreen,
  raiseScreen,
  jobsScreen,
  repairScreen,
  triageScreen,
  appointScreen,
  completeScreen,
  cancelScreen,
  variationsScreen,
  diaryScreen,
  importScreen,
  exportScreen,
  performanceScreen,
  stockScreen,
  settingsScreen,
];

/** Homefix, the housing repairs product that has not changed its ways since 2006, with fresh records. */
export function buildHomefix(edition: Edition): FastifyInstance {
  const app = createLobApp({
    name: 'homefix',
    title: 'Homefix',
    version: edition.version,
    changes: edition,
    accounts: accountBook(ACCOUNTS),
    forbidden: () => 'Permission denied',
  });
  const books: Books = openBooks(edition);
  addSessionRules(app);
  addDelay(app);
  addEntrance(app);
  addFrames(app);
  for (const screen of SCREENS) addScreen(app, books, screen);
  addRejectReport(app, books);
  addJobListFile(app, books);
  addLook(app, edition);
  return app;
}

function addLook(app: FastifyInstance, edition: Edition): void {
  app.get('/homefix.css', async (_request, reply) =>
    reply.header('cache-control', KEEP).type('text/css').send(styleSheet(edition)),
  );
  app.get('/images/:name', async (request, reply) => {
    const { name } = request.params as { name: string };
    const picture = iconSvg(name.replace(/\.gif$/, ''));
    return picture
      ? reply.header('cache-control', KEEP).type('image/svg+xml').send(picture)
      : reply.code(404).send('');
  });
}
