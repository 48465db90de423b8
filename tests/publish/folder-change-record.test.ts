import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderChangeRecord, type Publication } from '../../harness/publish/index.ts';
import { hash, temporaryFolder, write } from '../prove/run-folder.ts';
import { anAttachment, aPublication } from './a-publication.ts';

const NOTE = 'work-notes/20261122T083000Z-uat-exit-bbbbbbbb.txt';

describe('a change record in a folder', () => {
  it('holds the work note, the test plan, the attachments and an index of them', async () => {
    const { folder } = await published(aPublication());
    expect(files(folder)).toEqual([
      'attachments/certificate-bbbbbbbb.pdf',
      'attachments/evidence-bbbbbbbb.zip',
      'change.json',
      'change.txt',
      'test-plan.txt',
      NOTE,
    ]);
    expect(readFileSync(join(folder, NOTE), 'utf8')).toBe('GO: Council Tax 2026.2, gate uat-exit\n');
    const [entry] = index(folder).publications;
    expect(entry?.attachments).toHaveLength(2);
    expect(entry).toMatchObject({ decision: 'GO', manifestA: 'a'.repeat(64), workNote: { path: NOTE } });
    for (const { path, sha256, bytes } of entry?.attachments ?? []) {
      expect(hash(readFileSync(join(folder, path)))).toBe(sha256);
      expect(statSync(join(folder, path)).size).toBe(bytes);
    }
  });

  it('tells a person what it holds', async () => {
    const { folder } = await published(aPublication());
    const text = readFileSync(join(folder, 'change.txt'), 'utf8');
    expect(text).toContain('Change CHG0030001');
    expect(text).toContain('The last verdict: GO for council-tax-2026-2 at uat-exit');
    expect(text).toContain(`  ${NOTE}`);
  });

  it('published twice holds nothing twice, and says so', async () => {
    const publication = aPublication();
    const { record, folder } = await published(publication);
    const before = snapshot(folder);
    const again = await record.publish(publication);
    expect(again.alreadyThere).toBe(true);
    expect(again.said).toBe('GO at uat-exit is already there in CHG0030001');
    expect(snapshot(folder)).toEqual(before);
  });

  it('keeps every verdict of a change, the newest first for people', async () => {
    const { record, folder } = await published(aPublication({ decision: 'NO-GO' }));
    await record.publish(aPublication({ judgedAt: '2026-11-23T08:30:00.000Z' }, 'c'.repeat(64)));
    expect(index(folder).publications.map((one) => one.decision)).toEqual(['NO-GO', 'GO']);
    expect(readdirSync(join(folder, 'work-notes'))).toHaveLength(2);
    expect(readdirSync(join(folder, 'attachments'))).toHaveLength(4);
    const text = readFileSync(join(folder, 'change.txt'), 'utf8');
    expect(text.indexOf('2026-11-23')).toBeLessThan(text.indexOf('2026-11-22'));
  });
});

describe('a publication that was interrupted', () => {
  it.each([
    [
      'after one attachment',
      ['change.json', 'change.txt', 'test-plan.txt', NOTE, 'attachments/evidence-bbbbbbbb.zip'],
    ],
    ['before the index', ['change.json', 'change.txt']],
  ])('%s is completed by publishing again', async (_, lost) => {
    const publication = aPublication();
    const { record, folder } = await published(publication);
    const whole = snapshot(folder);
    for (const file of lost) rmSync(join(folder, file));
    const again = await record.publish(publication);
    expect(again.alreadyThere).toBe(false);
    expect(Object.keys(snapshot(folder))).toEqual(Object.keys(whole));
    expect(index(folder).publications).toHaveLength(1);
  });

  it.each(['attachments/certificate-bbbbbbbb.pdf', NOTE])(
    'or had %s altered since is put right',
    async (file) => {
      const publication = aPublication();
      const { record, folder } = await published(publication);
      const whole = snapshot(folder);
      writeFileSync(join(folder, file), 'altered');
      expect((await record.publish(publication)).alreadyThere).toBe(false);
      expect(snapshot(folder)).toEqual(whole);
    },
  );

  it('at the source leaves no attachment that is not what was sealed', async () => {
    const publication = aPublication();
    writeFileSync(publication.attachments[1]?.file ?? '', 'altered since');
    const { record, folder } = aRecord();
    await expect(record.publish(publication)).rejects.toThrow('what arrived is not what');
    expect(files(folder)).toEqual(['attachments/certificate-bbbbbbbb.pdf']);
    expect(await record.publish(publication).catch((fault) => fault.exitCode)).toBe(4);
  });
});

describe('what cannot be published', () => {
  it('because the folder cannot be written ends as such', async () => {
    const root = temporaryFolder();
    write(root, 'changes', 'a file where a folder is needed');
    const fault = await new FolderChangeRecord(root).publish(aPublication()).catch((cause) => cause);
    expect(fault.exitCode).toBe(4);
    expect(fault.message).toContain('a file stands where a folder is needed');
  });

  it('because an attachment is gone ends as such', async () => {
    const publication = aPublication();
    rmSync(publication.attachments[0]?.file ?? '');
    expect(
      await aRecord()
        .record.publish(publication)
        .catch((fault) => fault.exitCode),
    ).toBe(4);
  });

  it.each(['{', '{"schema":"other"}', '[]'])(
    'into an index that is %s, which stays as it is',
    async (damaged) => {
      const { record, folder } = aRecord();
      write(folder, 'change.json', damaged);
      await expect(record.publish(aPublication())).rejects.toThrow('its format is not council-uat/change/1');
      expect(readFileSync(join(folder, 'change.json'), 'utf8')).toBe(damaged);
    },
  );

  it('into the folder of another change', async () => {
    const { record, folder } = await published(aPublication());
    const text = readFileSync(join(folder, 'change.json'), 'utf8').replaceAll('CHG0030001', 'CHG0039999');
    writeFileSync(join(folder, 'change.json'), text);
    await expect(record.publish(aPublication())).rejects.toThrow('it is of the change CHG0039999');
  });
});

it('names lead nowhere', async () => {
  const root = temporaryFolder();
  const name = '../../../out.txt';
  const publication = aPublication({
    change: '../../x',
    gate: '../g',
    attachments: [anAttachment(root, name, 'x')],
  });
  const { where } = await new FolderChangeRecord(root).publish(publication);
  expect(where).toBe(join(root, 'changes/x'));
  expect(files(where)).toContain('attachments/out.txt');
  expect(files(where)).toContain('work-notes/20261122T083000Z-g-bbbbbbbb.txt');
});

it('two publications at once are both in the index', async () => {
  const { record, folder } = aRecord();
  const hashes = ['c', 'd', 'e', 'f'].map((letter) => letter.repeat(64));
  await Promise.all(hashes.map((b) => record.publish(aPublication({}, b))));
  expect(
    index(folder)
      .publications.map((one) => one.manifestB)
      .sort(),
  ).toEqual(hashes);
});

function aRecord() {
  const root = temporaryFolder();
  return { record: new FolderChangeRecord(root), folder: join(root, 'changes/CHG0030001') };
}

async function published(publication: Publication) {
  const made = aRecord();
  const { where, alreadyThere } = await made.record.publish(publication);
  expect(where).toBe(made.folder);
  expect(alreadyThere).toBe(false);
  return made;
}

function files(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return all.filter((file) => statSync(join(folder, file)).isFile()).sort();
}

/** Content and time of every file. */
function snapshot(folder: string): Record<string, string> {
  return Object.fromEntries(files(folder).map((file) => [file, hash(readFileSync(join(folder, file)))]));
}

function index(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'change.json'), 'utf8')) as {
    publications: {
      decision: string;
      manifestB: string;
      attachments: { path: string; sha256: string; bytes: number }[];
    }[];
  };
}
