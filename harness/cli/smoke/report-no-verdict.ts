import type { Project } from '../../project/index.ts';
import type { Candidate } from './due.ts';
import type { SmokeOptions } from './outcome.ts';
import { toldLine } from './stage-lines.ts';
import { tellNoVerdict } from './tell-no-verdict.ts';

/** A release that came to no verdict: a line for the terminal, messages for people. Throws nothing. */
export async function reportNoVerdict(
  project: Project,
  { release, gate }: Pick<Candidate, 'release' | 'gate'>,
  fault: unknown,
  tell: SmokeOptions['tell'],
): Promise<void> {
  tell('gate', `NO VERDICT: ${fault instanceof Error ? fault.message : String(fault)}`);
  const again = `uat smoke ${release.key} --gate ${gate.key}`;
  const told = await tellNoVerdict(project, { release, gate: gate.key, fault, again });
  tell('notify', toldLine(told, ': there is no verdict'));
}
