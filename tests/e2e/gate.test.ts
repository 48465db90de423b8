import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../harness/judge/index.ts';
import { makeProject, write } from './kit/project.ts';
import { runFolders, uat } from './kit/uat.ts';

/** Far above what seven commands take on an idle machine. */
const LIMIT_MS = 10 * 60_000;
/** Judging accessibility takes seconds where the machine is busy. */
const PATIENT = `name: Town Hall tests
council: ashdale
server: { start: town-hall.mjs }
`;
const FEATURE = `Feature: A

  @TH-060 @risk:high
  Scenario: The desk shows the mayor
    Given I am signed in as a "receptionist"
    Then the accessibility violations of the page are counted
    And I see "The mayor"
`;
const RULE = `import { defineRule } from 'council-uat';

interface Named { readonly title: string }
const isLong = ({ title }: Named) => title.split(' ').length > 7;

export default defineRule({
  allowed: 'seven words',
  answer: ({ scenarios }) => {
    const long = scenarios.filter(isLong);
    return {
      ok: long.length === 0,
      actual: \`\${long.length} longer\`,
      sentence: long.length === 0 ? 'Every title is short.' : 'A title is too long.',
      scenarios: long,
    };
  },
});
`;
const WAIVER = `waivers:
  - scenario: TH-060
    error: 'the text "The mayor"'
    reason: The mayor is on leave.
    record: PRB1
    approver: Dana Whitlock
    approved on: DAY
    expires on: LATER
`;
const RELEASE = `name: Town Hall 1.0
change: CHG0000001
change type: normal
ends: 2099-12-31
applications:
  town-hall: { from: "0.9", to: "1.0" }
gates:
  uat-exit:
    environment: uat
    packs: [all]
    rules: { everything was run: yes, no failure without a waiver: yes }
    own rules: { short-titles: yes }
  go-live:
    environment: uat
    packs: [all]
    rules: { previous gate passed: yes }
`;

/** The release with a baseline that is the run itself, and a rule that a named person overrides for it. */
function overriding(run: string, today: string): string {
  const compared = `    baseline: [${run}]
    may override: [Dana Whitlock]
    rules:
      no failure without a waiver: yes
      no new failures: yes
      accessibility no worse than the baseline: yes
`;
  const override = `overrides:
  - gate: uat-exit
    rules: [no failure without a waiver]
    runs: [${run}]
    by: Dana Whitlock
    reason: The mayor is away until Monday.
    on: ${today}
`;
  const rules = '    rules: { everything was run: yes, no failure without a waiver: yes }\n';
  return `${RELEASE.replace(rules, compared)}${override}`;
}

function gateOf(stdout: string): Verdict {
  return JSON.parse(stdout) as Verdict;
}

function sentences(verdict: Verdict): string {
  return verdict.reasons.map(({ sentence }) => sentence).join(' ');
}

describe('uat gate', () => {
  it('judges the newest runs again as the release is written today, and runs nothing', {
    timeout: LIMIT_MS,
  }, async () => {
    const today = new Date().toISOString().slice(0, 10);
    const later = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    const waived = `${RELEASE}${WAIVER.replace('DAY', today).replace('LATER', later)}`;
    const project = makeProject({
      'data/project.yaml': PATIENT,
      'data/releases/one.yaml': RELEASE,
      'rules/short-titles.ts': RULE,
      'features/town-hall/visits.feature': FEATURE,
    });
    const before = await uat(project, ['gate', 'one']);
    expect(before.code).toBe(1);
    expect(before.stdout).toContain('FAIL  There is no run to judge.');
    expect(before.stdout).toContain('Run its packs first: uat release one --gate uat-exit');

    write(project, 'data/releases/one.yaml', waived);
    const released = await uat(project, ['release', 'one']);
    expect(released.stdout).toMatch(/^GO WITH CONDITIONS$/m);
    expect(released.stdout).toContain('1 scenario: 1 failed but waived');
    expect(released.code).toBe(0);
    const again = await uat(project, ['gate', 'one', '--json']);
    expect(again.code).toBe(0);
    expect(gateOf(again.stdout)).toMatchObject({ decision: 'GO WITH CONDITIONS', counts: { waived: 1 } });
    expect(sentences(gateOf(again.stdout))).toContain('Every title is short.');

    write(project, 'data/releases/one.yaml', RELEASE);
    const without = await uat(project, ['gate', 'one']);
    expect(without.stdout).toMatch(/^NO-GO$/m);
    expect(without.code).toBe(1);
    expect(without.stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(runFolders(project)).toHaveLength(1);

    const [run = ''] = runFolders(project).map((folder) => path.basename(folder));
    write(project, 'data/releases/one.yaml', overriding(run, today));
    const overridden = await uat(project, ['gate', 'one', '--publish', '--operator', 'Tom Reyes']);
    expect(overridden.stdout).toMatch(/^GO WITH CONDITIONS$/m);
    const said = overridden.stdout.replace(/\s+/g, ' ');
    expect(said).toContain('Overridden at uat-exit by Dana Whitlock');
    expect(said).toMatch(/Accessibility violations: (\d+) in 1 scenario, \1 in the baseline\./);
    expect(said).toContain('1 scenario failed there already.');
    const notes = path.join(project, 'records/changes/CHG0000001/work-notes');
    expect(readdirSync(notes)).toHaveLength(2);
    const kinds = readFileSync(path.join(project, 'records/ledger.ndjson'), 'utf8').match(/"kind":"[a-z]+"/g);
    expect(kinds?.filter((kind) => kind.includes('run'))).toHaveLength(1);
    expect(kinds?.filter((kind) => kind.includes('verdict'))).toHaveLength(2);

    const goLive = gateOf((await uat(project, ['gate', 'one', '--gate', 'go-live', '--json'])).stdout);
    expect(sentences(goLive)).toContain('The gate uat-exit ended GO WITH CONDITIONS on');
  });

  it('ends although a rule leaves something open', async () => {
    const project = makeProject({
      'data/releases/one.yaml': RELEASE,
      'rules/short-titles.ts': `setInterval(() => {}, 1_000);\n${RULE}`,
    });
    expect((await uat(project, ['gate', 'one'])).code).toBe(1);
  });

  it.each([
    [
      ['gate', 'one'],
      { 'rules/short-titles.ts': 'enum Size { Small }\n' },
      'rules/short-titles.ts:1:1: the rule file cannot be loaded:',
    ],
    [
      ['gate', 'one'],
      { 'rules/short-titles.ts': 'export default 7;\n' },
      'rules/short-titles.ts: it does not export a rule.',
    ],
    [
      ['gate', 'one'],
      { 'rules/short-titles.ts': "import './nothing.ts';\n" },
      'rules/short-titles.ts: imports rules/nothing.ts, which is not there.',
    ],
    [
      ['release', 'one'],
      { 'rules/short-titles.ts': 'export default 7;\n' },
      'rules/short-titles.ts: it does not export a rule.',
    ],
  ])('%j with %j says what is wrong, with exit code 2', async (args, files, line) => {
    const project = makeProject({ 'data/releases/one.yaml': RELEASE, ...files });
    const { code, stderr } = await uat(project, args);
    expect(stderr).toContain(line);
    expect(code).toBe(2);
    expect(runFolders(project)).toHaveLength(0);
  });
});
