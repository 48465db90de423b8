import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Small files that take minutes. Nobody knows that on a clean clone, where size is all there is to go by. */
const LONGEST = ['e2e/regressions.test.ts', 'e2e/smoke.test.ts'];

/** Whatever takes longest begins first: begun last, it would run alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      LONGEST.some((name) => moduleId.endsWith(name)) ? 0 : 1;
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
