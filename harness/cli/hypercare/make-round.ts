import type { Project, Release } from '../../project/index.ts';
import { startServer } from '../../run/index.ts';
import { gateOf } from '../named-gate.ts';
import { finishOutbox } from '../smoke/finish-outbox.ts';
import type { SmokeOptions } from '../smoke/outcome.ts';
import { smokeRelease } from '../smoke/smoke-release.ts';
import type { BeginLine } from './journal.ts';
import { availabilityOf, causesKey, notPassedIn } from './state.ts';
import type { RoundResult, Watch } from './watch.ts';

/** A round of the release's gate. Only what is news is sealed and published; the runs are kept in any case. */
export async function makeRound(
  project: Project,
  release: Release,
  plan: BeginLine,
  isNews: Parameters<Watch['round']>[1],
  options: Omit<SmokeOptions, 'outlet'>,
): Promise<RoundResult> {
  const server = await startServer(project);
  try {
    for (const line of await finishOutbox(project, options.operator)) options.tell('outbox', line);
    const outcome = await smokeRelease(project, release, gateOf(release, plan.gate), {
      ...options,
      outlet: ({ verdict }) =>
        isNews({ decision: verdict.decision, causes: causesKey(verdict) }) ? 'publish and notify' : 'keep',
    });
    const { verdict, records, alert, proof, exitCode } = outcome;
    const round = {
      decision: verdict.decision,
      causes: causesKey(verdict),
      brief: alert.what,
      applications: availabilityOf(records),
      notPassed: notPassedIn(records),
      runs: records.map(({ id }) => id),
    };
    return { round, told: proof?.isKept === true, exitCode };
  } finally {
    await server?.stop();
  }
}
