/**
 * A process of its own that publishes what `plan` (the file in the first argument) says to the address in the second,
 * and may be killed. Says its memory when it is done. Started by tests with run-typescript.mjs.
 */
import { readFileSync } from 'node:fs';
import type { Publication } from '../../../harness/publish/change-record.ts';
import { connectTo } from '../../../harness/publish/http/connection.ts';
import { basicSession } from '../../../harness/publish/http/session.ts';
import { planOf } from '../../../harness/publish/outbox/plan.ts';
import { publishPlan } from '../../../harness/publish/outbox/publish-plan.ts';
import { ServiceNowRest } from '../../../harness/publish/servicenow/rest.ts';
import { ServiceNowChangeRecord } from '../../../harness/publish/servicenow/servicenow-change-record.ts';

const MB = 1024 * 1024;
const SAMPLE_MS = 20;

const [plan = '', address = '', records = '', password = ''] = process.argv.slice(2);
const publication = JSON.parse(readFileSync(plan, 'utf8')) as Publication;
const connection = connectTo(address, 'SERVICENOW_URL', { get: () => undefined });
const record = new ServiceNowChangeRecord(
  new ServiceNowRest(connection, basicSession('uat.publisher', password)),
);
const choices = {
  target: 'servicenow' as const,
  keptIn: 'records',
  states: null,
  task: null,
  fields: { change: {}, task: {} },
  notifications: [],
};

// What starting up takes is not what uploading takes.
await record.find(publication.change);
const before = process.memoryUsage().rss;
let most = before;
setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss);
}, SAMPLE_MS).unref();
await publishPlan(planOf(publication, choices, records), {
  record,
  records,
  pace: { firstMs: 10, longestMs: 100, totalMs: 120_000, settleMs: 0 },
  senders: { mail: async () => {}, teams: async () => {} },
  tell: () => {},
});
console.log(JSON.stringify({ rose: Math.round((most - before) / MB) }));
