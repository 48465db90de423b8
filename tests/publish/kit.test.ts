import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeKit } from '../../harness/publish/index.ts';
import { type Choices, planOf } from '../../harness/publish/outbox/plan.ts';
import { temporaryFolder } from '../prove/run-folder.ts';
import { aPublication } from './a-publication.ts';

const CHOICES: Choices = {
  target: 'servicenow',
  keptIn: 'records',
  states: null,
  task: null,
  fields: { change: {}, task: {} },
  notifications: [],
};

/** The page without its marks. */
async function kit(choices: Partial<Choices> = {}): Promise<{ folder: string; page: string }> {
  const records = temporaryFolder();
  const folder = await makeKit(planOf(aPublication(), { ...CHOICES, ...choices }, records), records);
  const html = readFileSync(join(folder, 'START-HERE.html'), 'utf8');
  const page = html.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ');
  return { folder, page: page.replace(/\s+/g, ' ') };
}

it('a kit holds note, test plan and files, and says what goes where', async () => {
  const { folder, page } = await kit();
  const [note, plan] = ['work-note.txt', 'test-plan.txt'].map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  );
  expect(note).toMatch(/^GO: Council Tax 2026\.2, gate uat-exit\nReference: UAT-/);
  expect(plan).toContain('UAT evidence for CHG0030001');
  expect(readFileSync(join(folder, 'attach/certificate-bbbbbbbb.pdf'), 'utf8')).toBe('%PDF-1.4 certificate');
  expect(page).toMatch(
    /4 things to do by hand: 1\. Open the change .* 2\. Attach .* 3\. Paste the test plan .* 4\. Paste/,
  );
  expect(page).not.toContain('task');
});

it('results of a gate after the change go on its task, and close it', async () => {
  const fields = { change: { u_uat_verdict: 'GO' }, task: { state: '3', close_code: 'successful' } };
  const { page } = await kit({ task: 'Post implementation testing', fields });
  expect(page).toMatch(/Open its task Post implementation testing , too; where there is none/);
  expect(page).toMatch(
    /4\. Fill in the fields of the change u_uat_verdict GO 5\. Paste the work note Into Work notes of the task Post/,
  );
  expect(page).toMatch(/6\. Fill in the fields of the task state 3 close_code successful/);
});
