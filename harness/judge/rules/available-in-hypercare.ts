import { moment } from '../sentences.ts';
import { cannot } from './baseline.ts';
import { readShare, rule } from './rule.ts';

/** An exit criterion: early life support has ended, not on a NO-GO, and every application could be used so much of it. */
export const availableInHypercare = rule<number>({
  id: 'available in hypercare',
  read: readShare,
  allowed: (limit) => `it has ended, and each application was there in at least ${limit} % of the rounds`,
  answer: ({ hypercare, now }, limit) => {
    if (!hypercare) return cannot('Early life support was never begun: run uat hypercare');
    const { until, made, expected, red, applications } = hypercare;
    const actual = applications
      .map(({ name, available, of }) => `${name} ${share(available, of)}`)
      .join(', ');
    const rounds = `${made} of ${expected} rounds were made`;
    const fail = (sentence: string) => ({ ok: false, actual: actual || 'nothing', sentence });
    if (now.toISOString() < until)
      return fail(`Early life support goes on until ${moment(new Date(until))}: ${rounds}.`);
    if (made * 2 < expected) return fail(`Early life support tells too little: ${rounds}.`);
    if (red !== null) return fail(`Early life support ended on a NO-GO: ${red}.`);
    const ok = applications.every(({ available, of }) => available * 100 >= limit * of);
    return { ok, actual, sentence: `In early life support ${rounds}; could be used: ${actual}.` };
  },
});

/** Never rounded up to what is asked. */
function share(part: number, whole: number): string {
  return `${Math.floor((part * 1000) / whole) / 10} %`;
}
