import { ProjectFault } from '../errors.ts';
import { lookUp, type Project } from '../project/index.ts';
import type { RunRequest } from '../run/index.ts';

/** How the option reads; commander hands over what was collected so far. */
export const ATTEST = {
  flag: '--attest <application=version>',
  says: 'vouch for the version of an application that shows none, once for each',
  collect: (one: string, before: readonly string[]) => [...before, one],
};

/**
 * The versions that `by` vouches for (design decision 13). Throws ProjectFault for an application that is not there, and
 * for one that shows its version: what can be read is never said by hand.
 */
export function attestedVersions(
  project: Project,
  written: readonly string[] = [],
  by: string,
): Pick<RunRequest, 'attested'> {
  if (written.length === 0) return {};
  return { attested: { by, versions: Object.fromEntries(written.map((one) => attested(project, one))) } };
}

function attested(project: Project, written: string): [key: string, version: string] {
  const [, key = '', version = ''] = /^([^=]+)=(.+)$/.exec(written)?.map((part) => part.trim()) ?? [];
  if (version === '')
    throw new ProjectFault({
      where: '--attest',
      wrong: `"${written}" does not say which version`,
      next: 'Write for example --attest council-tax=2026.2',
    });
  const about = { where: '--attest', kind: 'an application', folder: 'data/applications' };
  const application = lookUp(project.applications, key, about);
  if (application.version.kind !== 'read') return [key, version];
  throw new ProjectFault({
    where: '--attest',
    wrong: `${application.name} shows its version on ${application.version.page}, where it is read`,
    next: `Leave it out, or take version out of ${application.file}`,
  });
}
