import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ProjectFault } from '../../errors.ts';
import { tryLock } from '../../record/index.ts';
import type { KeptRun } from '../../run/index.ts';
import { classOfDataOf } from './class-of-data.ts';
import { currentRuns } from './current-runs.ts';
import { type Change, type Delivery, nextRun, pastedIn } from './next-run.ts';
import type { ManualWork } from './work.ts';

export interface TakingIn {
  /** Who takes it in. */
  readonly operator: string;
  /** A person has looked at the pictures and says that they may be kept, though the data are not synthetic. */
  readonly picturesConfirmed: boolean;
}

/** What taking in changed. */
export interface TakenIn {
  /** The run that counts now, for each pack that has one. */
  readonly runs: readonly KeptRun[];
  readonly added: readonly Change[];
  /** Pictures that were left out because nobody confirmed them. */
  readonly picturesLeftOut: number;
}

/**
 * Takes results into the runs by hand of a gate, one a pack. A result that is known changes nothing; another one for the
 * same scenario takes the place of the one before, which is kept with it. Results for an earlier wording, version or
 * pack definition are not carried over. Without a delivery, only that is seen to. One process at a time.
 */
export async function takeIn(work: ManualWork, how: TakingIn, delivery?: Delivery): Promise<TakenIn> {
  if (work.packs.length === 0) return { runs: [], added: [], picturesLeftOut: 0 };
  mkdirSync(work.project.paths.reports, { recursive: true });
  const release = tryLock(path.join(work.project.paths.reports, 'runs-by-hand'));
  if (release === undefined) throw busy();
  try {
    return await takeInAlone(work, how, delivery);
  } finally {
    release();
  }
}

async function takeInAlone(work: ManualWork, how: TakingIn, delivery?: Delivery): Promise<TakenIn> {
  const { operator, picturesConfirmed } = how;
  const current = await currentRuns(work.project, work.release.key, work.gate.key);
  const isSynthetic = classOfDataOf(work) === 'synthetic';
  const keepPictures = isSynthetic || picturesConfirmed;
  const confirmedBy = picturesConfirmed && !isSynthetic ? operator : null;
  const runs: KeptRun[] = [];
  const added: Change[] = [];
  for (const pack of work.packs) {
    const before = current.get(pack.pack.key);
    const next = await nextRun({ work, pack, before, operator, keepPictures, confirmedBy, delivery });
    added.push(...next.added);
    if (next.run !== undefined) runs.push(next.run);
  }
  const lost = keepPictures ? [] : (delivery?.results ?? []).map(pastedIn);
  return { runs, added, picturesLeftOut: lost.reduce((sum, count) => sum + count, 0) };
}

function busy(): ProjectFault {
  return new ProjectFault({
    where: 'uat manual',
    wrong: 'somebody else is taking in results',
    next: 'Try again in a minute',
  });
}
