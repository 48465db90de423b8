import { expect, test, vi } from 'vitest';
import type { ScenarioRecord } from '../../harness/run/schema.ts';
import { projectOf, runWithPlaywright } from './run-sample.ts';

vi.setConfig({ testTimeout: 300_000 });

const FILES = {
  'data/project.yaml': `name: Engine in Playwright
council: ashdale
time limit of a scenario: 10 seconds
server: { start: serve.ts }
`,
  'data/applications/bills.yaml': `name: Bills
service: Revenues
owner: Systems team
supplier: Nobody
scenario prefix: BI
deployments:
  uat: { address: "server:bills", class of data: synthetic }
`,
  'serve.ts': `import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
const server: Server = createServer((_request, response) => response.end('<h1>Bills</h1>'));
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ ready: { bills: \`http://127.0.0.1:\${port}\` } }));
});
process.stdin.resume().on('end', () => process.exit());
`,
  'features/bills.feature': `Feature: Bills
  @BI-001
  Scenario: Never ends
    Given a bill
    When I wait for ever
    Then it is paid

  @BI-002
  Scenario: An error that nobody waits for
    Given a bill
    When something breaks in the background
    Then it is paid

  @BI-003
  Scenario: In the browser as it was asked for
    When I open the bills
    Then the browser is set up for a British office
`,
  'steps/bills.steps.ts': `import assert from 'node:assert';
import { After, Given, Then, When } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';

After(() => {});
Given('a bill', () => {});
Then('it is paid', () => {});
When('I wait for ever', { timeout: -1 }, () => new Promise(() => {}));
When('something breaks in the background', async () => {
  setTimeout(() => { throw new Error('the printer caught fire'); }, 1);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
});
When('I open the bills', async function (this: UatWorld) { await this.open('/'); });
Then('the browser is set up for a British office', async function (this: UatWorld) {
  const told = await this.page.evaluate(() => [
    innerWidth, innerHeight, navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone,
  ]);
  assert.deepStrictEqual(told, [1280, 800, 'en-GB', 'Europe/London']);
});
`,
};

test('time-outs, stray errors and the browser, as Playwright runs them', async ({ signal }) => {
  const ran = await runWithPlaywright(projectOf(FILES), { arguments: [], signal }, {});
  const [endless, stray, browser] = ran.record?.scenarios ?? [];

  expect(endless?.reason, ran.output).toBe('The scenario did not finish within 10 seconds.');
  expect(steps(endless)).toEqual([
    'a bill passed',
    'I wait for ever failed',
    'it is paid skipped',
    'after passed',
  ]);

  expect(stray?.reason).toBe('the printer caught fire');
  expect(steps(stray)).toEqual([
    'a bill passed',
    'something breaks in the background failed',
    'it is paid skipped',
    'after passed',
  ]);

  expect(browser?.reason).toBeUndefined();
  expect(steps(browser)).toEqual([
    'I open the bills passed',
    'the browser is set up for a British office passed',
    'after passed',
  ]);
  const pictures = browser?.attempts[0]?.steps.flatMap(({ media }) => media.map(({ kind }) => kind));
  expect(pictures).toContain('screenshot');
  expect(ran.exitCode).toBe(1);
});

/** `a bill passed`; a hook by its kind. */
function steps(scenario: ScenarioRecord | undefined): string[] | undefined {
  return scenario?.attempts[0]?.steps.map(({ kind, text, status }) => `${text || kind} ${status}`);
}
