import { resolveDeployment } from '../../project/index.ts';
import type { ClassOfData } from '../../run/mask/index.ts';
import type { ManualWork } from './work.ts';

const STRICTEST_FIRST: readonly ClassOfData[] = ['live', 'masked', 'synthetic'];

/** Applications of the packs whose scenarios are done by hand. */
export function applicationsOf({ project, packs }: ManualWork) {
  const keys = new Set(packs.flatMap(({ pack }) => pack.applications));
  return [...project.applications.values()].filter(({ key }) => keys.has(key));
}

/** The class that needs most care, of all applications that the work touches. */
export function classOfDataOf(work: ManualWork): ClassOfData {
  const { project, gate } = work;
  const classes = applicationsOf(work).map(
    ({ key }) => resolveDeployment(project, key, gate.environment).classOfData,
  );
  return STRICTEST_FIRST.find((one) => classes.includes(one)) ?? 'live';
}
