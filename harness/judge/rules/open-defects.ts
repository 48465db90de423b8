import type { DefectToJudge } from '../input.ts';
import { shortened } from '../plain.ts';
import { cannot } from './baseline.ts';
import { readTable, rule } from './rule.ts';

type Severity = DefectToJudge['severity'];
const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low'];
const TITLE_LENGTH = 60;

/** Open defects of the release's applications, at most so many of each severity. */
export const openDefects = rule<readonly (readonly [Severity, number])[]>({
  id: 'open defects',
  read: readTable(SEVERITIES),
  allowed: (limits) => limits.map(([severity, limit]) => `${severity} ${limit}`).join(', '),
  answer: ({ release, defects }, limits) => {
    if (!defects)
      return cannot('There is no list of defects in data/defects.yaml, so how many are open is not known');
    const open = defects.filter(
      ({ state, application }) => state === 'open' && application in release.applications,
    );
    const of = (wanted: Severity) => open.filter(({ severity }) => severity === wanted);
    const over = limits.filter(([severity, limit]) => of(severity).length > limit);
    const counts = limits.map(([severity]) => `${of(severity).length} ${severity}`).join(', ');
    const names = over
      .flatMap(([severity]) => of(severity))
      .map(({ id, title }) => `${id} ${shortened(title, TITLE_LENGTH)}`);
    const tooMany = over.map(([severity, limit]) => `at most ${limit} ${severity} may be`).join(', ');
    return {
      ok: over.length === 0,
      actual: counts,
      sentence:
        over.length === 0
          ? `Open defects: ${counts}.`
          : `Open defects: ${counts}; ${tooMany}: ${names.join('; ')}.`,
    };
  },
});
