import { plain } from '../judge/index.ts';
import type { ChangeIndex, PublishedEntry } from './folder-index.ts';

/** `change.txt`: what the folder holds, for a person who opens it; the newest verdict first. */
export function changeText({ change, publications }: ChangeIndex): string {
  const newest = [...publications].reverse();
  return [
    `Change ${change}`,
    '',
    newest[0] ? `The last verdict: ${headline(newest[0])}` : 'No verdict has been published.',
    '',
    'work-notes/    one note for each verdict that was published: read the newest first',
    'test-plan.txt  what was tested, in short, for the test plan field of the change',
    'attachments/   certificate (PDF), workbook (Excel) and evidence (zip) of each verdict',
    'change.json    the same list for programs, with the SHA-256 of every file',
    '',
    'Published, newest first:',
    ...newest.flatMap(entryLines),
    '',
  ].join('\n');
}

function headline({ decision, release, gate, judgedAt }: PublishedEntry): string {
  return plain(`${decision} for ${release} at ${gate}, judged ${judgedAt}`);
}

function entryLines(entry: PublishedEntry): string[] {
  return [
    '',
    headline(entry),
    `  ${entry.workNote.path}`,
    ...entry.attachments.map((attachment) => `  ${attachment.path}`),
    `  manifest A ${entry.manifestA}`,
    `  manifest B ${entry.manifestB}`,
  ];
}
