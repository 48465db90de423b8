import type { Browser } from '@playwright/test';
import type { Project } from '../../project/index.ts';
import type { RunContext } from '../context.ts';
import { record } from '../journal.ts';
import { Guard } from './guard.ts';
import { learnedFrom } from './learned.ts';
import { GuardNotProven, proveGuard } from './proof.ts';
import { guardRules } from './rules.ts';

/** What a guard is set up for. */
export interface GuardedRun {
  readonly context: RunContext;
  readonly project: Project;
  /** Number of the worker; -1 for the look before the first test. */
  readonly number: number;
  /** Id of the scenario under way. */
  readonly scenario: () => string;
  /** Takes personal data out of names and paths. */
  readonly mask: (text: string) => string;
}

/** Whether a run's browsers are guarded at all. */
function isGuarded({ header, learnReads }: Pick<RunContext, 'header' | 'learnReads'>): boolean {
  return header.guard !== undefined || learnReads;
}

/**
 * Sets a guard up in a browser that has opened nothing yet, and proves it. Throws {@link GuardNotProven}: then nothing
 * may be opened in it. Does nothing in a run that may write.
 */
export async function setGuard(browser: Browser, run: GuardedRun): Promise<void> {
  const { context, project, number } = run;
  if (!isGuarded(context)) return;
  const { applications, council, environment } = context.header;
  const keys = applications.map(({ key }) => key);
  const rules = guardRules(project, keys, `${council}/${environment}`);
  if (context.learnReads) {
    const isSynthetic = applications.every(({ classOfData }) => classOfData === 'synthetic');
    await Guard.set(browser, rules, (asked) => {
      const learned = learnedFrom(asked, rules, isSynthetic);
      const request = JSON.parse(run.mask(JSON.stringify(learned))) as typeof learned;
      record(context.folder, { type: 'learned', id: run.scenario(), request });
    });
    return;
  }
  const guard = await Guard.set(browser, rules).catch((error: Error) => {
    throw new GuardNotProven(`could not be set up (${error.message.split('\n')[0]})`);
  });
  const tried = await proveGuard(browser, guard);
  record(context.folder, { type: 'guard-proven', worker: number, tried });
}
