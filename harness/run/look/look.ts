import { NothingAnswered } from '../../errors.ts';
import {
  deploymentAddress,
  type Project,
  resolveDeployment,
  serverCredentials,
} from '../../project/index.ts';
import { serverAddresses } from '../context.ts';
import type { SetGuard } from './in-browser.ts';
import type { Look, Place } from './place.ts';
import { readVersionPlainly } from './plain.ts';

/** What a look at the applications told: versions by application, null where one shows none or did not answer. */
export interface Sighting {
  readonly versions: Readonly<Record<string, string | null>>;
  /** Applications that did not answer, with the reason. */
  readonly silent: Readonly<Record<string, string>>;
}

/**
 * Reads each application's version page, all at once: plainly where that tells, in a browser where the page has to be
 * drawn first, or does not answer to anything but a browser.
 */
export async function lookAtApplications(
  project: Project,
  applications: readonly string[],
  environment: string,
  guard: SetGuard,
): Promise<Sighting> {
  const places = applications.flatMap((key) => placeOf(project, key, environment) ?? []);
  const plain = await Promise.all(places.map(readVersionPlainly));
  const unread = places.filter((_place, index) => plain[index] === undefined);
  const looks = [...plain.filter((look) => look !== undefined), ...(await inBrowser(unread, guard))];
  const silent = looks.flatMap((look) => (look.silent === undefined ? [] : [[look.key, look.silent]]));
  const unknown = applications.map((key) => [key, null]);
  return {
    versions: Object.fromEntries([...unknown, ...looks.map(({ key, version }) => [key, version])]),
    silent: Object.fromEntries(silent),
  };
}

/** Throws {@link NothingAnswered} when not one of the applications answered. */
export function requireAnswer(sighting: Sighting): void {
  const silent = Object.entries(sighting.silent);
  if (silent.length === 0 || silent.length < Object.keys(sighting.versions).length) return;
  const [first] = silent;
  throw new NothingAnswered({
    where: silent.map(([key]) => key).join(', '),
    wrong: `no application answered (${first?.[1]})`,
    next: 'See that the application is up and that its address under deployments is right, then run again',
  });
}

function placeOf(project: Project, key: string, environment: string): Place | undefined {
  const application = project.applications.get(key);
  if (application === undefined) return undefined;
  return {
    application,
    address: deploymentAddress(resolveDeployment(project, key, environment), serverAddresses()),
    credentials: serverCredentials(project, application),
  };
}

/** Playwright is loaded only when a browser is needed: that takes as long as all else before a run. */
async function inBrowser(places: readonly Place[], guard: SetGuard): Promise<Look[]> {
  if (places.length === 0) return [];
  const { readVersionsInBrowser } = await import('./in-browser.ts');
  return readVersionsInBrowser(places, guard);
}
