import { ProjectFault } from '../../errors.ts';
import type { Result } from './layout.ts';
import type { PastedPicture } from './pasted-pictures.ts';
import type { ManualTask } from './work.ts';

/** What a person wrote of one scenario. */
export interface ManualResult {
  readonly task: ManualTask;
  readonly tester: string;
  /** UTC. */
  readonly finished: string;
  readonly steps: readonly StepResult[];
  readonly remarks: string;
  /** Of the scenario as a whole. */
  readonly pictures: readonly PastedPicture[];
}

export interface StepResult {
  readonly result: Result;
  /** In the tester's own words; '' where nothing was written. */
  readonly happened: string;
  readonly pictures: readonly PastedPicture[];
}

/** Says what is wrong with a cell, by file, sheet and cell. */
export type CellFault = (cell: string, wrong: string, next: string) => ProjectFault;

export function cellFault(file: string, sheet: string): CellFault {
  return (cell, wrong, next) => new ProjectFault({ where: `${file} › ${sheet} › ${cell}`, wrong, next });
}
