import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestRun, statuses, uat } from './kit/uat.ts';

const TOWN_HALL = fileURLToPath(new URL('./kit/town-hall.mjs', import.meta.url));
const PASSWORD = 'canary-init-password-1';

const newFolder = () => path.join(mkdtempSync(path.join(tmpdir(), 'council-uat-init-')), 'ashdale');

describe('uat init', () => {
  let server: ChildProcess;
  let url: string;
  const env = { TOWN_HALL_PASSWORD: PASSWORD };
  const add = (project: string, ...more: string[]) =>
    uat(project, ['init', '--app', 'Town Hall', '--url', url, ...more], env);

  beforeAll(async () => {
    server = spawn(process.execPath, [TOWN_HALL], { env: { ...process.env, TOWN_HALL_PASSWORD: PASSWORD } });
    const [line] = (await once(server.stdout ?? server, 'data')) as [Buffer];
    url = (JSON.parse(line.toString()) as { ready: Record<string, string> }).ready['town-hall'] ?? '';
  });
  afterAll(() => {
    server.kill();
  });

  it('makes a project and adds an application, which then passes its check and its smoke pack', async () => {
    const project = newFolder();
    const made = await uat(path.dirname(project), ['init', 'ashdale', '--name', 'Ashdale Council']);
    expect(made.stdout).toContain('  made  data/project.yaml');
    expect(made.code).toBe(0);

    const added = await add(
      project,
      '--prefix',
      'TH',
      '--persona',
      'receptionist',
      '--username',
      'r.first',
      '--data',
      'synthetic',
    );
    expect(added.stderr).toBe('');
    expect(added.stdout).toContain(
      `Sign-in at ${url}/sign-in: fields "User name" and "Password", button "Sign in". Signing in worked: "Sign out" shows.`,
    );
    expect(added.stdout).not.toContain(PASSWORD);
    const read = (file: string) => readFileSync(path.join(project, file), 'utf8');
    expect(read('data/applications/town-hall.yaml')).toContain(
      'fields: { User name: username, Password: password }\n  button: Sign in\n  signed in when: Sign out\n',
    );
    expect(read('data/personas.yaml')).toContain(
      'town-hall: { usernames: [r.first], password: "$' + '{TOWN_HALL_PASSWORD}" }',
    );
    expect(read('.env.example')).toContain('TOWN_HALL_PASSWORD=\n');

    const checked = await uat(project, ['check'], env);
    expect(checked.stdout).toContain('nothing to correct');
    expect(checked.code).toBe(0);
    const ran = await uat(project, ['run', 'smoke'], env);
    expect(statuses(newestRun(project))).toEqual({ 'TH-001': 'passed' });
    expect(ran.code).toBe(0);
  });

  it('overwrites nothing, and says in one line why it refuses', async () => {
    const project = newFolder();
    await uat(path.dirname(project), ['init', 'ashdale']);
    const again = await uat(path.dirname(project), ['init', 'ashdale']);
    expect(again.stderr).toBe(
      'ashdale: is a project already. Nothing was written. Add an application with uat init --app NAME --url URL.\n',
    );
    writeFileSync(path.join(project, '.env.example'), 'MINE=1');
    await add(project);
    expect(readFileSync(path.join(project, '.env.example'), 'utf8')).toBe('MINE=1\nTOWN_HALL_PASSWORD=\n');
    const twice = await add(project);
    expect(twice.stderr).toBe(
      'data/applications/town-hall.yaml: the application is there already. Nothing was written. Edit the file, or give another name.\n',
    );
    expect([again.code, twice.code]).toEqual([2, 2]);
  });
});
