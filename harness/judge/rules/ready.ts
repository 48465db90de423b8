import { moment } from '../sentences.ts';
import { cannot } from './baseline.ts';
import { duration, readDuration } from './duration.ts';
import { rule } from './rule.ts';

/** An entry criterion: `uat ready` was asked lately and found nothing in the way. */
export const ready = rule<number>({
  id: 'ready no older than',
  read: readDuration,
  allowed: (limit) => `nothing in the way, at most ${duration(limit)} ago`,
  answer: ({ readiness, now }, limit) => {
    if (!readiness) return cannot('Nobody has looked whether the applications are ready: run uat ready');
    const { at, failed } = readiness;
    const age = now.getTime() - Date.parse(at);
    const looked = `at ${moment(new Date(at))}`;
    if (Number.isNaN(age) || age < 0)
      return cannot('The look whether all is ready is of a time still to come');
    if (failed.length > 0)
      return {
        ok: false,
        actual: `${failed.length} in the way`,
        sentence: `In the way ${looked}: ${failed.join('; ')}.`,
      };
    if (age <= limit)
      return { ok: true, actual: duration(age), sentence: `Nothing was in the way ${looked}.` };
    const sentence = `Whether all is ready was looked at ${duration(age)} ago. At most ${duration(limit)} is allowed: run uat ready.`;
    return { ok: false, actual: duration(age), sentence };
  },
});
