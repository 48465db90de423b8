import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { mailServer } from '../publish/notify/listeners.ts';
import { write } from './kit/project.ts';
import { TELL, townHall } from './kit/two-halls.ts';
import { uat } from './kit/uat.ts';

it.each([
  ['no run can be begun', { 'reports/runs': 'a file' }, /reports/],
  ['the records cannot be reached', { records: 'a file' }, /records/],
  ['a rule cannot be loaded', { 'rules/broken.ts': 'export default 7;\n' }, /rules.broken\.ts/],
])(
  'people hear that there is no verdict where %s',
  async (_what, files: Record<string, string>, why) => {
    const project = townHall();
    const settings = readFileSync(path.join(project, 'data/project.yaml'), 'utf8');
    write(project, 'data/project.yaml', `${settings}${TELL}`);
    const release = readFileSync(path.join(project, 'data/releases/one.yaml'), 'utf8');
    if ('rules/broken.ts' in files)
      write(project, 'data/releases/one.yaml', `${release}    own rules: { broken: yes }\n`);
    for (const [file, text] of Object.entries(files)) write(project, file, text);
    const { url, messages } = await mailServer();
    const { code, stdout, stderr } = await uat(project, ['smoke', 'one'], { SMTP_URL: url });
    expect(stdout).toMatch(/gate {4}NO VERDICT: /);
    expect(stdout).toMatch(/notify {2}1 message sent: there is no verdict$/m);
    expect(stderr).toMatch(why);
    const [message = '', ...others] = messages.map((one) => one.replace(/=\r\n/g, ''));
    expect(others).toEqual([]);
    expect(message).toMatch(/Subject: NO VERDICT: Town Hall 1\.0, .*/);
    expect(message).toContain('- So nobody knows whether this works: Town Hall and The Annex.');
    expect(message).toMatch(/- What to do: .*uat smoke one --gate post-change/);
    expect(message).toContain('Change CHG0000001: nothing was written to it');
    expect(message).toMatch(why);
    expect(code).toBe(2);
  },
  300_000,
);

it('people hear of early life support that cannot reach the records', async () => {
  const project = townHall();
  const settings = readFileSync(path.join(project, 'data/project.yaml'), 'utf8');
  write(project, 'data/project.yaml', `${settings}${TELL}`);
  write(project, 'records', 'a file');
  const { url, messages } = await mailServer();
  const { code, stdout, stderr } = await uat(project, ['hypercare', 'one'], { SMTP_URL: url });
  expect(stdout).toMatch(/notify {2}1 message sent: there is no verdict$/m);
  expect(stderr).toMatch(/a file stands where a folder is needed/);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(/Subject: NO VERDICT: Town Hall 1\.0, /);
  expect(code).toBe(2);
}, 300_000);
