import type { RunRecord } from '../schema.ts';

/**
 * What the guard did over a whole run, in sentences for people; none for a run that might write. The last names what was
 * stopped, each method and path once.
 */
export function guardSentences({ guard, scenarios }: Pick<RunRecord, 'guard' | 'scenarios'>): string[] {
  if (guard === undefined) return [];
  const tallies = scenarios.flatMap(({ attempts }) => attempts.flatMap((attempt) => attempt.guard ?? []));
  const sum = (pick: (one: (typeof tallies)[number]) => number) =>
    tallies.reduce((total, one) => total + pick(one), 0);
  const stopped = tallies.flatMap((one) => one.stopped.map(({ method, path }) => `${method} ${path}`));
  const listed = sum(({ allowed }) => allowed.listed);
  return [
    `Kept from writing at the network (${guard.because}): ${provenIn(guard.proven)}.`,
    `Allowed ${sum(({ allowed }) => allowed.reads)} requests that read, ${sum(({ allowed }) => allowed.signIn)} to sign in, ${listed} approved by name; dropped ${sum(({ aborted }) => aborted)}; stopped ${stopped.length}.`,
    ...(stopped.length === 0 ? [] : [`Stopped: ${[...new Set(stopped)].join(', ')}.`]),
  ];
}

function provenIn(browsers: number): string {
  if (browsers === 0) return 'not proven, because no browser was started or the proof failed';
  return `proven in ${browsers} ${browsers === 1 ? 'browser' : 'browsers'} before anything else was sent`;
}
