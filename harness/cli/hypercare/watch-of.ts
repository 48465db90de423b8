import type { Project } from '../../project/index.ts';
import { releaseNamed } from '../named-gate.ts';
import { withServer } from '../publish/with-server.ts';
import type { SmokeOptions } from '../smoke/outcome.ts';
import { onlyOne } from '../smoke/smoke-lock.ts';
import { toldLine } from '../smoke/stage-lines.ts';
import { tellNoVerdict } from '../smoke/tell-no-verdict.ts';
import { type BeginLine, readHypercare, roundsIn } from './journal.ts';
import { makeRound } from './make-round.ts';
import { tellSummary } from './tell-summary.ts';
import { thinOut } from './thin-out.ts';
import type { Watch } from './watch.ts';

type How = Omit<SmokeOptions, 'outlet' | 'signal'> & {
  readonly signal: AbortSignal;
  readonly tell: (stage: string, said: string) => void;
  readonly plan: BeginLine;
};

/** Early life support of a release as it is. `today` reads the project anew: through weeks a waiver may come, or an address change. */
export function watchOf(
  begun: Project,
  release: string,
  file: string,
  how: How,
  today: () => Project,
): Watch {
  const { signal, tell, plan: known } = how;
  const { paths, settings } = begun;
  const { timeZone } = settings;
  return {
    file,
    plan: known,
    timeZone,
    signal,
    now: () => new Date(),
    sleep: (ms) => pause(ms, signal),
    // As the project was then: a file that is broken today is told of by the round.
    alone: (act, unusable) => onlyOne(begun, act, unusable),
    round: async (plan, isNews) => {
      const project = today();
      const earlier = roundsIn(await readHypercare(file));
      const result = await makeRound(project, releaseNamed(project, release), plan, isNews, how);
      thinOut(paths.reports, earlier);
      return result;
    },
    noRound: (plan, fault) => tellBroken(begun, release, { gate: plan.gate, fault }, tell),
    summarise: (plan, lines, period, what) => {
      const project = today();
      const about = { period, closing: what === 'closing', tell: (line: string) => tell(what, line) };
      return withServer(project, () =>
        tellSummary(project, releaseNamed(project, release), plan, lines, about),
      );
    },
    waiting: (next) => tell('next', `round at ${clock(next, timeZone)}`),
    tell: (line) => tell('look', line),
  };
}

/** `begun`: as the project was then. What it says today may be just what is wrong. */
export async function tellBroken(
  begun: Project,
  release: string,
  about: { readonly gate: string; readonly fault: unknown },
  tell: How['tell'],
): Promise<boolean> {
  const again = `uat hypercare ${release}`;
  const told = await tellNoVerdict(begun, { ...about, release: releaseNamed(begun, release), again });
  tell('notify', toldLine(told, ': there is no verdict'));
  return told.told > 0;
}

/** `13:30:00` */
export function clock(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone }).format(new Date(at));
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
