import { plain } from '../plain.ts';
import { judgedNotes } from '../release-notes.ts';
import { cannot } from './baseline.ts';
import { yesRule } from './rule.ts';

/** Every item of the release notes was tried by its scenarios, or is set aside with a reason. What failed is for other rules. */
export const releaseNotesCovered = yesRule('release notes covered', 'all', ({ release, scenarios }) => {
  const notes = judgedNotes(release.notes ?? [], scenarios);
  if (notes.length === 0) return cannot('The release lists no release notes, so their coverage is not known');
  const open = notes.filter(({ state }) => state === 'not covered');
  const aside = notes.filter(({ state }) => state === 'not tested');
  const tried = notes.length - open.length - aside.length;
  const sentences = [
    `Items of the release notes that were tested: ${tried} of ${notes.length}.`,
    ...open.map(({ id, why }) => `${id} was not: ${why}.`),
    ...(aside.length > 0
      ? [
          `Not tested on purpose: ${aside.map(({ id, why }) => `${id} (${plain(why).replace(/\.$/, '')})`).join('; ')}.`,
        ]
      : []),
  ];
  return {
    ok: open.length === 0,
    actual: `${tried} of ${notes.length}`,
    sentence: sentences.join(' '),
    scenarios: open.flatMap((note) => note.scenarios),
  };
});
