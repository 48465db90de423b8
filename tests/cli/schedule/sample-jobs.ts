import type { Job } from '../../../harness/cli/schedule/job.ts';
import { whenOf } from '../../../harness/cli/schedule/when.ts';

/** A server that nobody has: what the files under docs/schedules are made for. */
const SERVER = {
  node: '/usr/bin/node',
  uat: '/opt/council-uat/bin/uat.mjs',
  project: '/srv/ashdale',
  log: '/srv/ashdale/reports/logs/uat-smoke-all.log',
  user: 'uat',
};

/** Sunday's smoke packs. */
export const SUNDAY: Job = {
  name: 'uat-smoke-all',
  title: 'uat smoke --all --within 5m',
  args: ['smoke', '--all', '--within', '5m'],
  when: whenOf('Sun 07:00'),
  timeZone: 'Europe/London',
  limitMinutes: 20,
  shards: 1,
  machine: SERVER,
  secrets: ['COUNCIL_TAX_PASSWORD', 'SERVICENOW_URL', 'SERVICENOW_USERNAME', 'SERVICENOW_PASSWORD'],
};

export const ON_WINDOWS: Job = {
  ...SUNDAY,
  machine: {
    node: 'C:\\Program Files\\nodejs\\node.exe',
    uat: 'C:\\council-uat\\bin\\uat.mjs',
    project: 'C:\\ashdale',
    log: 'C:\\ashdale\\reports\\logs\\uat-smoke-all.log',
    user: 'uat',
  },
};

/** Early life support of a release: each start asks whether a round is due. */
export const HYPERCARE: Job = {
  ...SUNDAY,
  name: 'uat-hypercare',
  title: 'uat hypercare council-tax-2026-2',
  args: ['hypercare', 'council-tax-2026-2'],
  when: whenOf('every 30m'),
  limitMinutes: 30,
  machine: { ...SERVER, log: '/srv/ashdale/reports/logs/uat-hypercare.log' },
};

/** The regression pack in the night before an upgrade, by three machines. */
export const NIGHTLY: Job = {
  ...SUNDAY,
  name: 'uat-regression',
  title: 'uat run council-tax-regression',
  args: ['run', 'council-tax-regression'],
  when: whenOf('Mon,Tue,Wed,Thu,Fri 02:00'),
  limitMinutes: 240,
  shards: 3,
  secrets: ['COUNCIL_TAX_PASSWORD'],
};
