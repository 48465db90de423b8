import { indexSteps, type StepIndex } from './step-index.ts';
import type { StepDefinition, StepMatcher } from './support-types.ts';

const SHARED = /(^|[\\/])steps[\\/]shared[\\/]/;

/** Gives the steps that a feature may use. */
export type StepScope<T extends StepMatcher = StepDefinition> = (feature: string) => StepIndex<T>;

/**
 * Steps of `steps/<application>/` are for that application's own features, so that two services may use the same words
 * for different things. Shared steps, and features outside an application's folder (journeys), know no such bound.
 * Where a text fits both a project's own step and the shared vocabulary, the project's own is meant (docs/adr/0013).
 */
export function scopeSteps<T extends StepMatcher>(
  definitions: readonly T[],
  applications: readonly string[],
): StepScope<T> {
  const indexes = new Map<string, StepIndex<T>>();
  return (feature) => {
    const owner = applicationFolder(feature, 'features', applications) ?? '';
    const known = indexes.get(owner);
    if (known) return known;
    const index = ownFirst(
      indexSteps(definitions.filter((definition) => isFor(definition, owner, applications))),
    );
    indexes.set(owner, index);
    return index;
  };
}

/** Whether a step is of the vocabulary for all applications. */
export function isShared({ uri }: Pick<StepMatcher, 'uri'>): boolean {
  return SHARED.test(uri);
}

function ownFirst<T extends StepMatcher>(index: StepIndex<T>): StepIndex<T> {
  return {
    ...index,
    matches(text) {
      const found = index.matches(text);
      if (found.length < 2) return found;
      const own = found.filter((one) => !isShared(one));
      return own.length > 0 ? own : found;
    },
  };
}

function isFor({ uri }: StepMatcher, owner: string, applications: readonly string[]): boolean {
  const folder = applicationFolder(uri.replaceAll('\\', '/'), 'steps', applications);
  return owner === '' || folder === undefined || folder === owner;
}

/** `council-tax` of `features/council-tax/refunds.feature`, when that is an application. */
function applicationFolder(file: string, room: string, applications: readonly string[]): string | undefined {
  const [, folder] = new RegExp(`(?:^|/)${room}/([^/]+)/`).exec(file) ?? [];
  return folder !== undefined && applications.includes(folder) ? folder : undefined;
}
