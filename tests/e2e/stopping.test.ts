import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../../harness/run/schema.ts';
import { makeProject } from './kit/project.ts';
import { newestRun, runFolders, startUat, statuses, uat } from './kit/uat.ts';

/** One scenario that ends at once, then one that waits long enough to be stopped in. */
const FEATURE = `Feature: Stopping

  @TH-020
  Scenario: First
    Given I am signed in as a "receptionist"
    When I open "/visits"
    Then I see "Visits today"

  @TH-021
  Scenario: Second
    Given I am signed in as a "receptionist"
    When I wait for the file "go"
    Then I see "Town Hall"
`;

const STEPS = `import { When } from '@cucumber/cucumber';
import { existsSync } from 'node:fs';
When('I wait for the file {string}', { timeout: 60000 }, async function (this: unknown, file: string) {
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 50));
});
`;

const files = {
  'features/town-hall/visits.feature': FEATURE,
  'steps/town-hall/waiting.ts': STEPS,
  'data/project.yaml':
    'name: Stopping\ncouncil: ashdale\nseed: 7\nworkers: 1\ntime limit of a scenario: 60 seconds\nserver: { start: town-hall.mjs }\n',
};

describe('a run that is stopped half way', () => {
  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'keeps what had ended after %s, goes on with the rest, and then with nothing',
    async (signal) => {
      const project = makeProject(files);
      const { child, ended } = startUat(project, ['run', 'all']);
      await firstHasEnded(project);
      child.kill(signal);
      const { code } = await ended;
      if (signal === 'SIGTERM') expect(code).toBe(130);
      const stopped = path.basename(runFolders(project)[0] ?? '');
      // Who is told to stop writes the record; who is killed leaves it to the next command.
      const before =
        signal === 'SIGTERM'
          ? newestRun(project)
          : (JSON.parse((await uat(project, ['report', stopped, '--json'])).stdout) as RunRecord);
      expect(statuses(before)).toEqual({ 'TH-020': 'passed', 'TH-021': 'blocked' });
      expect(before.scenarios[1]?.reason).toContain('stopped');

      writeFileSync(path.join(project, 'go'), '');
      const resumed = await uat(project, ['run', '--resume', stopped]);
      expect(statuses(newestRun(project))).toEqual({ 'TH-020': 'passed', 'TH-021': 'passed' });
      expect(newestRun(project).scenarios[0]?.attempts).toHaveLength(1);
      expect(resumed.code).toBe(0);

      const whole = path.basename(runFolders(project).at(-1) ?? '');
      const more = await uat(project, ['run', '--resume', whole]);
      expect(more.stderr).toContain('every scenario of this run has ended');
      expect(more.code).toBe(2);
    },
  );
});

/** The second has taken its first step: it waits for the file, and for nothing of the application. */
async function firstHasEnded(project: string): Promise<void> {
  for (;;) {
    const file = path.join(runFolders(project)[0] ?? project, 'events.ndjson');
    const journal = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (/"type":"attempt-end","id":"TH-020"/.test(journal) && /"type":"step","id":"TH-021"/.test(journal))
      return;
    await wait(50);
  }
}
