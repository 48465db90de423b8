import { ProjectFault } from '../errors.ts';
import { applicationOf } from '../gherkin/application-of.ts';
import { isDraft, type Scenario } from '../gherkin/scenario.ts';
import type { Project } from '../project/index.ts';
import { sha256 } from '../record/index.ts';
import { defaultEnvironment } from '../run/index.ts';
import { onlyFailed } from './again.ts';
import { applicationsAt } from './applications-at.ts';
import type { PackToRun } from './run-pack.ts';
import { packNamed, selectPack, selectPaths } from './selection.ts';

/** What a command line chose to run. */
export interface Choice {
  readonly pack: PackToRun;
  readonly scenarios: readonly Scenario[];
  /** Scenarios that were named, too, and that the browser never runs: drafts, and those done by hand. */
  readonly kept: readonly Scenario[];
  /** For the record. */
  readonly selection: string;
}

export interface ChoiceOptions {
  readonly env?: string;
  readonly app?: string;
  readonly tags?: string;
  /** True: of the newest run. */
  readonly rerunFailed?: string | true;
}

/**
 * A pack by its name, or scenarios by path and line, and of them what the options leave. Throws ProjectFault when
 * nothing of that name is there.
 */
export async function choose(
  project: Project,
  what: readonly string[],
  options: ChoiceOptions,
  cwd: string,
): Promise<Choice> {
  const paths = what.filter((one) => /\.feature(:\d+)?$|[\\/]/.test(one));
  const names = what.filter((one) => !paths.includes(one));
  if (names.length > (paths.length > 0 ? 0 : 1)) throw several(what);
  const choice = paths.length > 0 ? byPath(project, paths, options, cwd) : byName(project, names[0], options);
  const { rerunFailed } = options;
  if (rerunFailed === undefined) return choice;
  const { pack, scenarios, selection } = choice;
  const run = rerunFailed === true ? undefined : rerunFailed;
  return {
    ...choice,
    scenarios: await onlyFailed(project, pack.key, run, scenarios),
    selection: `${selection} (only what did not pass before)`.trim(),
  };
}

/** One run holds one pack: whoever names more must not be left to think that all of it ran. */
function several(what: readonly string[]): ProjectFault {
  return new ProjectFault({
    where: 'uat run',
    wrong: `${what.join(' ')} cannot be one run`,
    allowed: 'A run is of one pack, or of paths alone',
    next: 'Run them one after the other',
  });
}

function byName(project: Project, name: string | undefined, options: ChoiceOptions): Choice {
  if (name === undefined) {
    throw new ProjectFault({
      where: 'uat run',
      wrong: 'no pack is named',
      allowed: `There are: ${[...project.packs.keys()].join(', ')}`,
    });
  }
  const pack = packNamed(project, name);
  const { chosen, tags, leftOut, manual } = selectPack(project, pack, options);
  const kept = [...leftOut.filter(isDraft), ...manual];
  return { pack, scenarios: chosen, kept, selection: tags };
}

function byPath(project: Project, paths: readonly string[], options: ChoiceOptions, cwd: string): Choice {
  const { chosen: scenarios, leftOut: kept } = selectPaths(project, paths, cwd, options);
  const environment = options.env ?? defaultEnvironment(project);
  const owners = new Set(scenarios.map((scenario) => applicationOf(project, scenario)));
  const selection = [...paths, options.tags ?? '', options.app ?? ''].filter((one) => one !== '').join(' ');
  const pack = {
    key: 'by-path',
    name: 'Scenarios by path',
    sha256: sha256(selection),
    applications: applicationsAt(project, environment, owners),
    environment,
    retries: 0,
    readOnly: false,
  };
  return { pack, scenarios, kept, selection };
}
