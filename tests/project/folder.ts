import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ProjectFaults } from '../../harness/errors.ts';
import { loadProject } from '../../harness/project/index.ts';

/** A small sound project: one application, one persona, one pack, one release. */
export const SOUND: Readonly<Record<string, string>> = {
  'data/project.yaml': `name: Ashdale
council: ashdale
server:
  start: sandbox/serve.ts
`,
  'sandbox/serve.ts': '',
  'data/applications/council-tax.yaml': `name: Council Tax
service: Revenues
owner: Revenues Systems team
supplier: Fennel Revenues Systems (fictional)
scenario prefix: CT
deployments:
  uat:     { address: "server:council-tax-current", class of data: synthetic }
  upgrade: { address: "https://ct.example.org/next/", class of data: masked }
version: { page: /about, text: "Version {version}" }
sign-in:
  page: /sign-in
  fields: { User name: username, Password: password }
  button: Sign in
  signed in when: Sign out
mask: { fields: [Date of birth], columns: [NINO], regions: ["#case-notes"] }
`,
  'data/personas.yaml': `revenues officer:
  service: Revenues
  accounts:
    council-tax: { usernames: [r.okafor, r.okafor2], password: "\${SANDBOX_PASSWORD}", one at a time: true }
`,
  'data/packs/smoke.yaml': `name: Council Tax smoke
purpose: Is it there?
applications: [council-tax]
scenarios: "@smoke and not @draft"
environment: uat
read-only: yes
retries: 0
rules:
  maximum failures: 0
`,
  'data/releases/council-tax-2026-2.yaml': `name: Council Tax 2026.2
change: CHG0030001
change type: normal
applications:
  council-tax: { from: "2026.1", to: "2026.2" }
gates:
  uat-exit:
    environment: uat
    packs: [smoke]
    rules:
      everything was run: yes
      maximum failures: 0
      nothing blocked: yes
      nothing undefined: yes
      nothing flaky: yes
      version is the release's: yes
      evidence no older than: 48 hours
`,
};

/** A project folder holding the sound files with some replaced; null leaves a file out. Gone after the test. */
export function projectFolder(replaced: Readonly<Record<string, string | Uint8Array | null>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'uat-project-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return writeProject(root, replaced);
}

/** The same into a folder that is there, and is somebody else's to clear away. */
export function writeProject(root: string, replaced: Parameters<typeof projectFolder>[0] = {}): string {
  for (const [file, content] of Object.entries({ ...SOUND, ...replaced })) {
    if (content === null) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return root;
}

/** One of the sound files with a piece of it replaced; fails where the piece is not in it. */
export function edited(file: string, from: string, to: string): Record<string, string> {
  const text = SOUND[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return { [file]: text.replace(from, () => to) };
}

/** The lines that a person reads when the sound files, some replaced, are loaded; none where they load. */
export function faultsOf(replaced: Parameters<typeof projectFolder>[0]): string[] {
  try {
    loadProject(projectFolder(replaced), {});
    return [];
  } catch (fault) {
    if (!(fault instanceof ProjectFaults)) throw fault;
    return fault.message.split('\n');
  }
}
