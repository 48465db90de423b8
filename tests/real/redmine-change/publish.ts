/**
 * Publishes to a real Redmine, twice and after a lost outbox, and checks by Redmine's own API that all is there once.
 * `node --import ./tests/record/run-typescript.mjs tests/real/redmine-change/publish.ts [MEGABYTES]`
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Publication } from '../../../harness/publish/change-record.ts';
import { planOf } from '../../../harness/publish/outbox/plan.ts';
import { publishPlan } from '../../../harness/publish/outbox/publish-plan.ts';
import { openRedmine } from '../../../harness/publish/redmine-change-record.ts';
import { digestOfFile } from '../../../harness/record/index.ts';

const FOLDER = process.env.REDMINE_FOLDER ?? '/var/tmp/council-uat-redmine';
const MB = 1024 * 1024;
const PACE = { firstMs: 200, longestMs: 2000, totalMs: 60_000, settleMs: 0 };
const MANIFEST = 'b'.repeat(64);

const { key, issue } = enableApi();
const server = spawn(process.execPath, ['tests/real/redmine/redmine.mjs'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
try {
  const { ready } = await announced();
  const values: Record<string, string> = { REDMINE_URL: ready.redmine, REDMINE_API_KEY: key };
  const record = openRedmine({ get: (name) => values[name] });
  const publication = await aPublication(String(issue));
  const publish = (records: string) =>
    publishPlan(planOf(publication, choices(), records), {
      record,
      records,
      pace: PACE,
      senders: { mail: async () => {}, teams: async () => {} },
      tell: (line) => console.log(line),
    });
  const records = folder();
  const first = await publish(records);
  console.log(first.said, first.warnings);
  assert.equal((await publish(records)).alreadyThere, true, 'a second time');
  assert.equal((await publish(folder())).alreadyThere, true, 'from another machine');
  await checkByApi(ready.redmine, publication);
  console.log(
    `Redmine holds note, test plan and ${publication.attachments.length} files once, hashes equal.`,
  );
} finally {
  server.kill();
}

async function checkByApi(address: string, publication: Publication): Promise<void> {
  const headers = { 'x-redmine-api-key': key };
  const answer = await fetch(`${address}/issues/${issue}.json?include=journals,attachments`, { headers });
  const { issue: held } = (await answer.json()) as {
    issue: {
      description: string;
      journals: { notes: string }[];
      attachments: { filename: string; filesize: number }[];
    };
  };
  const notes = held.journals.filter(({ notes: text }) => text?.includes('Reference: UAT-'));
  assert.equal(notes.length, 1, 'one note');
  assert.match(held.description, /^Written by hand: check the April bills\.\s+--- UAT evidence for/);
  const names = held.attachments.map(({ filename, filesize }) => [filename, filesize]).sort();
  assert.deepEqual(names, publication.attachments.map(({ name, bytes }) => [name, bytes]).sort());
}

async function aPublication(change: string): Promise<Publication> {
  const file = join(folder(), 'evidence.zip');
  writeFileSync(file, randomBytes(Number(process.argv[2] ?? 1) * MB));
  const certificate = join(folder(), 'certificate.pdf');
  writeFileSync(certificate, '%PDF-1.4 certificate');
  const named = async (name: string, path: string) => ({
    name: `${change}-x-uat-exit-${name}`,
    file: path,
    ...(await digestOfFile(path)),
  });
  return {
    key: `${change}/uat-exit/${MANIFEST}`,
    change,
    release: 'council-tax-2026-2',
    releaseName: 'Council Tax 2026.2',
    gate: 'uat-exit',
    decision: 'GO',
    judgedAt: '2026-11-22T08:30:00.000Z',
    manifestA: 'a'.repeat(64),
    manifestB: MANIFEST,
    workNote: 'GO: Council Tax 2026.2, gate uat-exit\n',
    testPlan: 'GO: what was tested.',
    reasons: [],
    facts: {},
    attachments: [
      await named('bbbbbbbb-certificate.pdf', certificate),
      await named('bbbbbbbb-evidence.zip', file),
    ],
  };
}

function choices() {
  const fields = { change: {}, task: {} };
  return {
    target: 'redmine' as const,
    keptIn: 'records',
    states: null,
    task: null,
    fields,
    notifications: [],
  };
}

function enableApi(): { key: string; issue: number } {
  const env = {
    ...process.env,
    RAILS_ENV: 'production',
    BUNDLE_WITHOUT: 'test:ldap:minimagick',
    HOME: FOLDER,
  };
  const secret = readFileSync(join(FOLDER, 'secret'), 'utf8').trim();
  const script = join(import.meta.dirname, 'enable-api.rb');
  const said = execFileSync('bundle', ['exec', 'ruby', 'bin/rails', 'runner', script], {
    cwd: join(FOLDER, 'app'),
    env: { ...env, SECRET_KEY_BASE: secret },
    encoding: 'utf8',
  });
  return JSON.parse(/READY (.*)/.exec(said)?.[1] ?? '') as { key: string; issue: number };
}

async function announced(): Promise<{ ready: { redmine: string } }> {
  for await (const line of createInterface({ input: server.stdout }))
    if (line.startsWith('{"ready"')) return JSON.parse(line) as { ready: { redmine: string } };
  throw new Error('Redmine did not start.');
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'redmine-change-'));
}
