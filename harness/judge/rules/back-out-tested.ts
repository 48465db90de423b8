import type { ReleaseToJudge } from '../input.ts';
import { plain } from '../plain.ts';
import { dayOf, named, spokenDay } from '../sentences.ts';
import { cannot } from './baseline.ts';
import { type Answer, type Evidence, yesRule } from './rule.ts';

const TAG = '@back-out';

/** The way back was tried: by scenarios tagged @back-out, all of which passed, or by the word of a named person. */
export const backOutTested = yesRule(
  'back-out tested',
  'a scenario tagged @back-out that passed, or a named person’s word',
  (evidence) => {
    const found = tagged(evidence);
    const short = found.filter(({ outcome }) => outcome !== 'passed');
    const names = named(short.length > 0 ? short : found);
    if (short.length > 0)
      return {
        ok: false,
        actual: 'did not pass',
        sentence: `The way back was tried and did not pass: ${names}.`,
        scenarios: short,
      };
    if (found.length > 0)
      return {
        ok: true,
        actual: 'passed',
        sentence: `The way back was tried and passed: ${names}.`,
        scenarios: found,
      };
    return attested(evidence.release.backOut, dayOf(evidence.now, evidence.timeZone ?? 'Europe/London'));
  },
);

function tagged({ runs, scenarios }: Evidence): Evidence['scenarios'] {
  const records = runs.flatMap((run) => run.scenarios);
  const ids = new Set(records.filter(({ tags }) => tags.includes(TAG)).map(({ id }) => id));
  return scenarios.filter(({ id }) => ids.has(id));
}

function attested(backOut: ReleaseToJudge['backOut'], today: string): Answer {
  if (!backOut)
    return cannot(
      'Nothing shows that the way back was tried: no scenario tagged @back-out was run and nobody vouches for it',
    );
  const by = plain(backOut.by);
  const tried = `the way back was tried on ${spokenDay(backOut.on)}`;
  if (backOut.on > today) return cannot(`${by} says that ${tried}, which is still to come`);
  const how = plain(backOut.how).replace(/\.$/, '');
  return { ok: true, actual: `attested by ${by}`, sentence: `${by} vouches that ${tried}: ${how}.` };
}
