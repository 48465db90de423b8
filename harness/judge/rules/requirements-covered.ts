import { listed } from '../sentences.ts';
import { cannot } from './baseline.ts';
import { readShare, rule } from './rule.ts';

/** Percent of the release's requirements that at least one scenario that passed is tagged with. */
export const requirementsCovered = rule<number>({
  id: 'requirements covered',
  read: readShare,
  allowed: (limit) => `${limit} %`,
  answer: ({ release, runs, scenarios }, limit) => {
    const all = release.requirements ?? [];
    if (all.length === 0) return cannot('The release lists no requirements, so their coverage is not known');
    const passed = new Set(scenarios.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id));
    const records = runs.flatMap((run) => run.scenarios).filter(({ id }) => passed.has(id));
    const covered = new Set(records.flatMap(({ requirements }) => requirements));
    const missing = all.filter((requirement) => !covered.has(requirement));
    const met = all.length - missing.length;
    const said = `Requirements covered by a scenario that passed: ${met} of ${all.length}`;
    return {
      ok: met * 100 >= limit * all.length,
      actual: `${met} of ${all.length}`,
      sentence: missing.length === 0 ? `${said}.` : `${said}; none covers ${listed(missing)}.`,
    };
  },
});
