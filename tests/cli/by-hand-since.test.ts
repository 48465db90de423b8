import { expect, it } from 'vitest';
import { refuseByHandSince } from '../../harness/cli/by-hand-since.ts';
import { aManualProject, fillIn, importFile, PASSED_090, workOf } from '../prove/manual/manual-project.ts';

it('nobody signs for evidence without the results by hand that count', async () => {
  const root = aManualProject();
  const { project, release, gate } = workOf(root);
  await refuseByHandSince(project, release, gate, []);
  const { runs } = await importFile(root, await fillIn(root, PASSED_090), { leaveOut: ['CT-091'] });
  await expect(refuseByHandSince(project, release, gate, [])).rejects.toThrow(
    /results by hand were taken in after the evidence was sealed\. Seal them with it first: uat gate \S+ --gate \S+ --publish\.$/,
  );
  await refuseByHandSince(project, release, gate, runs);
});
