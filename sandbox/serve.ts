/**
 * Starts every application of the embedded council, current and next, and the stand-in for ServiceNow, on free
 * loopback ports, and prints one JSON line: {"ready": {"council-tax-current": "http://127.0.0.1:PORT", …}, "environment": {"SANDBOX_PASSWORD": "…"}}.
 * Ends on SIGTERM or SIGINT, or when its standard input closes: a parent that died must not leave it behind.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { APPLICATIONS } from './applications.ts';
import { type EditionName, loadEdition } from './kit/changes.ts';
import { buildServiceNow } from './servicenow/app.ts';

const EDITIONS: readonly EditionName[] = ['current', 'next'];

process.env.SANDBOX_PASSWORD ||= randomBytes(12).toString('base64url');
/** Applications whose sign-in is broken, for trying what that looks like: `SANDBOX_NO_SIGN_IN=homefix`. */
const lettingNobodyIn = (process.env.SANDBOX_NO_SIGN_IN ?? '').split(',');
const running: FastifyInstance[] = [];
const ready: Record<string, string> = {};
for (const [key, build] of Object.entries(APPLICATIONS)) {
  for (const edition of EDITIONS) {
    const app = build(loadEdition(key, edition));
    if (lettingNobodyIn.includes(key)) Object.assign(app.lob.accounts, { verify: () => undefined });
    running.push(app);
    ready[`${key}-${edition}`] = await app.listen({ host: '127.0.0.1', port: 0 });
  }
}
const publisher = { username: 'uat.publisher', password: process.env.SANDBOX_PASSWORD, roles: ['itil'] };
const { app: servicenow } = buildServiceNow({
  folder: join(process.cwd(), 'reports', 'servicenow'),
  users: [publisher],
  journal: 'readable',
});
running.push(servicenow);
ready.servicenow = await servicenow.listen({ host: '127.0.0.1', port: 0 });
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.stdin.on('end', stop).on('close', stop).on('error', stop).resume();
const environment = {
  SANDBOX_PASSWORD: process.env.SANDBOX_PASSWORD,
  SERVICENOW_URL: ready.servicenow,
  SERVICENOW_USERNAME: publisher.username,
  SERVICENOW_PASSWORD: publisher.password,
};
process.stdout.write(`${JSON.stringify({ ready, environment })}\n`);

async function stop(): Promise<void> {
  await Promise.all(running.splice(0).map((app) => app.close()));
  process.exit(0);
}
