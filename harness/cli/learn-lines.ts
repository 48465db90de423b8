import path from 'node:path';
import { ProjectFault } from '../errors.ts';
import { type Project, resolveDeployment } from '../project/index.ts';
import { posixFrom, writeAtomic } from '../record/index.ts';
import { proposeReads, type RunRecord, runFolder } from '../run/index.ts';

/** Writes what a run learnt as YAML into its folder, a file an application; resolves to what to tell the person. */
export async function learnLines(run: RunRecord, project: Project): Promise<string[]> {
  const folder = runFolder(project, run.id);
  const proposals = await proposeReads(folder);
  if (proposals.length === 0)
    return ['', 'Nothing to approve: the scenarios sent nothing that a read-only run would stop.'];
  const lines = ['', 'A read-only run would stop these requests:'];
  for (const { application, requests, unreadable, yaml } of proposals) {
    lines.push(...requests.map((one) => `  ${application ?? 'elsewhere'}  ${one}`));
    lines.push(...unreadable.map((one) => `  Not proposed, because its body cannot be read: ${one}`));
    if (application === null || unreadable.length === requests.length) continue;
    const file = path.join(folder, `proposed-reads-${application}.yaml`);
    await writeAtomic(file, yaml);
    lines.push(
      `  Proposed for ${project.applications.get(application)?.file}: ${posixFrom(process.cwd(), file)}`,
    );
  }
  return [
    ...lines,
    'For each that only reads: say why under reason, put your name under "approved by", and copy it',
    "into the application's file. Where a field says what is to be done, write the very word in place",
    `of text: words that were sent stand beside it. Then: uat run ${run.pack.key} --read-only`,
  ];
}

/** Learning lets everything through, so it is for test data alone. Throws a fault on live data. */
export function refuseLearningLive(
  project: Project,
  applications: readonly string[],
  environment: string,
): void {
  for (const key of applications) {
    const { classOfData, where } = resolveDeployment(project, key, environment);
    if (classOfData !== 'live') continue;
    throw new ProjectFault({
      where,
      wrong: '--learn-reads lets through what it learns from, and these data are live',
      allowed: 'It is for environments with synthetic or masked data',
      next: 'Name a test environment with --env',
    });
  }
}
