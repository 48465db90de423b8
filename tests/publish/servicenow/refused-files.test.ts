import { rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../prove/run-folder.ts';
import { anAttachment, aPublication } from '../a-publication.ts';
import { held, publish, recordOf, startStandIn } from './stand-in.ts';

describe('a file that the instance does not take', () => {
  it('goes in a zip when its kind is refused, and the note says so', async () => {
    const standIn = await startStandIn({ extensions: ['pdf', 'zip'] });
    const report = anAttachment(temporaryFolder(), 'report-bbbbbbbb.html', '<title>Allure</title>');
    const attachments = [...aPublication().attachments, report];
    const { warnings } = await publish(recordOf(standIn), temporaryFolder(), aPublication({ attachments }));
    const { files, notes } = held(standIn, 'CHG0030001');
    expect(files.map(([name]) => name)).toContain('report-bbbbbbbb.html.zip');
    expect(notes[0]).toContain('Attached as report-bbbbbbbb.html.zip: report-bbbbbbbb.html');
    expect(warnings?.[0]).toContain('it is attached as report-bbbbbbbb.html.zip');
  });

  it('is left out when it is too big, with its hash and its place in the note', async () => {
    const standIn = await startStandIn({ largest: 200 });
    const big = anAttachment(temporaryFolder(), 'evidence-bbbbbbbb.zip', 'PK'.repeat(500));
    const publication = aPublication({ attachments: [big] });
    const keptIn = 'Ashdale: records';
    const { warnings } = await publish(recordOf(standIn), dirname(dirname(big.file)), publication, {
      keptIn,
    });
    const { files, notes } = held(standIn, 'CHG0030001');
    expect(files).toEqual([]);
    expect(notes[0]).toContain(
      [
        'Not attached: evidence-bbbbbbbb.zip. ServiceNow does not take it (1 KB): "Attachment is too big: Maximum attachment size is 0 MB"',
        'It is kept in Ashdale: records/from/evidence-bbbbbbbb.zip',
        `Its SHA-256: ${big.sha256}`,
      ].join('\n'),
    );
    expect(warnings?.[0]).toContain('evidence-bbbbbbbb.zip was left out, and the note says where it is');
  });

  it('is refused here when it is not what was sealed', async () => {
    const standIn = await startStandIn();
    const publication = aPublication();
    writeFileSync(publication.attachments[0]?.file ?? '', 'altered');
    await expect(publish(recordOf(standIn), temporaryFolder(), publication)).rejects.toThrow(
      'it is not what it was when',
    );
    rmSync(publication.attachments[0]?.file ?? '');
    await expect(publish(recordOf(standIn), temporaryFolder(), publication)).rejects.toThrow(
      'the file is gone',
    );
    expect(held(standIn, 'CHG0030001').files).toEqual([]);
  });
});
