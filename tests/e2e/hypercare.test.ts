import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeProject, write } from './kit/project.ts';
import { runFolders, uat } from './kit/uat.ts';

const HOUR_MS = 3_600_000;
const TOMORROW = new Date(Date.now() + 24 * HOUR_MS).toISOString().slice(0, 10);

/** Where it is about noon now: the rounds of the last hours are then all after the morning at which a day is summed up. */
const HOURS_TO_NOON = 12 - new Date().getUTCHours();
const TIME_ZONE = `Etc/GMT${HOURS_TO_NOON > 0 ? '-' : '+'}${Math.abs(HOURS_TO_NOON)}`;

const RELEASE = `name: Town Hall 1.0
change: CHG0000001
change type: normal
applications: { town-hall: { from: "0.9", to: "1.0" } }
gates:
  post-change: { environment: uat, packs: [all], rules: { everything was run: yes, maximum failures: 0 } }
  hypercare-exit: { environment: uat, packs: [all], rules: { available in hypercare: 99 % } }
`;

/** As if so many hours had passed since: all moments in the journal move back. */
function later(journal: string, hours: number): void {
  const moved = readFileSync(journal, 'utf8').replace(/"(\d{4}-\d\d-\d\dT[^"]+Z)"/g, (_, at: string) =>
    JSON.stringify(new Date(Date.parse(at) - hours * HOUR_MS).toISOString()),
  );
  writeFileSync(journal, moved);
}

it('makes the rounds that are due, publishes what is news, and closes with a summary', async () => {
  const project = makeProject({ 'data/releases/one.yaml': RELEASE });
  appendFileSync(path.join(project, 'data/project.yaml'), `time zone: ${TIME_ZONE}\n`);
  const journal = path.join(project, 'records/hypercare/one.ndjson');
  const notes = path.join(project, 'records/changes/CHG0000001/work-notes');
  const hypercare = (...args: string[]) => uat(project, ['hypercare', 'one', ...args]);

  // What cannot be kept is on its way to nobody, and so is still news an hour later.
  const inTheWay = path.join(project, 'reports/allure');
  write(project, 'reports/allure', 'a file where a folder must be');
  const lost = await hypercare('--until', TOMORROW, '--every', '1h');
  expect(lost.stdout).toMatch(/publish NOT PUBLISHED:\s+\S+reports.allure: a/);
  expect(lost.code).toBe(4);
  rmSync(inTheWay);

  later(journal, 1);
  const first = await hypercare();
  expect(first.stdout).toMatch(
    /publish GO at post-change published to CHG0000001[\s\S]*next {4}round at \d\d:00:00/,
  );
  expect(first.code).toBe(0);

  later(journal, 1);
  expect((await hypercare()).stdout).not.toContain('publish');
  expect(runFolders(project)).toHaveLength(3);
  expect(readdirSync(notes)).toHaveLength(1);

  later(journal, 72);
  const closed = await hypercare();
  expect(closed.stdout).toContain('Availability: Town Hall 100 % (3 of 3 rounds).');
  expect((await hypercare()).stdout).toContain('It has ended.');
  expect(runFolders(project)).toHaveLength(3);
  const texts = readdirSync(notes).map((name) => readFileSync(path.join(notes, name), 'utf8'));
  expect(
    texts.filter((text) => text.startsWith('Early life support of Town Hall 1.0: closing summary')),
  ).toHaveLength(1);
  expect(texts).toHaveLength(2);

  const { stdout } = await uat(project, ['--json', 'gate', 'one', '--gate', 'hypercare-exit']);
  expect(stdout).toMatch(/Early life support tells too little: 3 of \d+ rounds were made/);
}, 300_000);
