import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RunRecord } from '../../harness/run/schema.ts';
import { makeProject } from './kit/project.ts';
import { newestRun, runFolders, uat } from './kit/uat.ts';

const PHRASES = `# The book at the desk.

# Signs one visitor in.
I sign {visitor} in
  I open "/visits"
  I enter {visitor} as "Visitor"
  I press "Add"

I sign {first} and {second} in
  I sign {first} in
  I sign {second} in

I look for {visitor} at the wrong desk
  I open "/visits"
  I see {visitor}
`;

const FEATURE = `Feature: The book

  @TH-020
  Scenario: Two visitors
    Given I am signed in as a "receptionist"
    When I sign "Ada Lovelace" and "Grace Hopper" in
    Then I see "Ada Lovelace"

  @TH-021
  Scenario: Somebody who never came
    Given I am signed in as a "receptionist"
    When I look for Nobody at the wrong desk
    Then I see "Nobody"
`;

const project = (phrases = PHRASES) =>
  makeProject({
    'features/town-hall/book.feature': FEATURE,
    'steps/town-hall/desk.phrases': phrases,
    'data/packs/book.yaml':
      'name: The book\npurpose: Phrases.\napplications: [town-hall]\nscenarios: "@TH-020 or @TH-021"\n',
  });

describe('a phrase book', () => {
  it('is run and recorded with what each sentence stands for', async () => {
    const folder = project();
    const { stderr, stdout } = await uat(folder, ['run', 'book']);
    const run = RunRecord.parse(newestRun(folder));
    const [two, nobody] = run.scenarios;
    expect(two?.status).toBe('passed');
    const signed = two?.attempts[0]?.steps[1];
    expect(signed).toMatchObject({ text: 'I sign "Ada Lovelace" and "Grace Hopper" in', line: 6 });
    expect(signed?.steps?.map((step) => step.steps?.map(({ text }) => text))).toEqual(
      ['Ada Lovelace', 'Grace Hopper'].map((name) => [
        'I open "/visits"',
        `I enter "${name}" as "Visitor"`,
        'I press "Add"',
      ]),
    );
    expect(signed?.steps?.[0]?.steps?.[2]?.media.map(({ kind }) => kind)).toEqual(['screenshot', 'snapshot']);
    expect(signed?.steps?.[0]?.steps?.[2]).toMatchObject({ file: 'steps/town-hall/desk.phrases', line: 7 });
    expect(nobody?.attempts[0]?.steps.map(({ status }) => status)).toEqual(['passed', 'failed', 'skipped']);
    expect(nobody?.reason).toMatch(/^At “I see "Nobody"”: /);
    expect(stdout).toContain('At “I see "Nobody"”: ');
    expect(stderr).toContain('At “I see "Nobody"”: ');
    const messages = readFileSync(path.join(runFolders(folder).at(-1) ?? '', 'messages.ndjson'), 'utf8');
    expect(messages).toContain('    I press \\"Add\\": passed');
    expect(run.features.map((feature) => feature.path)).toContain('steps/town-hall/desk.phrases');
  });

  it('is looked at by the check, and refused by a run, with a line for each mistake', async () => {
    const undefinedInside = project(PHRASES.replace('I press "Add"', 'I stamp the book'));
    const checked = await uat(undefinedInside, ['check']);
    expect(checked.stdout).toMatch(/steps\/town-hall\/desk\.phrases:7.*I stamp the book/);
    expect(checked.code).toBe(2);
    const broken = project(`${PHRASES}\nI wave\n  I wave\nI nod to {name}\n  I press "Nod"\n`);
    const { code, stderr } = await uat(broken, ['run', 'book']);
    expect(stderr).toBe(
      `steps/town-hall/desk.phrases:19: the blank {name} is never used. Use it in a sentence under the phrase, or take it out.
steps/town-hall/desk.phrases:17: "I wave" leads back to itself. Take it out of the sentences under one of them.
`,
    );
    expect(code).toBe(2);
    expect(runFolders(broken)).toEqual([]);
  });
});
