import path from 'node:path';
import { ProjectFault } from '../errors.ts';
import { applicationOf } from '../gherkin/application-of.ts';
import { planFeatures, readFeatures } from '../gherkin/features.ts';
import { isDraft, isManual, type Scenario } from '../gherkin/scenario.ts';
import { combineTags, scenariosAtLine, tagMatcher } from '../gherkin/select.ts';
import { refuseSharedIds } from '../gherkin/shared-ids.ts';
import { lookUp, type Pack, type Project } from '../project/index.ts';
import { posixFrom } from '../record/index.ts';

/** The scenarios of a pack, and those of its applications that it leaves out. */
export interface Selection {
  readonly pack: Pack;
  readonly tags: string;
  /** What people carry out by hand: part of the pack, never run by the browser. */
  readonly manual: readonly Scenario[];
  /** What the browser runs. */
  readonly chosen: readonly Scenario[];
  readonly leftOut: readonly Scenario[];
}

/** What --tags and --app say. */
interface Narrowed {
  readonly tags?: string;
  readonly app?: string;
}

/** The pack by that name. Throws a fault that lists the packs there are. */
export function packNamed(project: Project, name: string): Pack {
  return lookUp(project.packs, name, { where: 'pack', kind: 'a pack', folder: 'data/packs' });
}

/** What a pack runs: its applications' scenarios that its tag expression and the command line's both choose. Throws for shared ids. */
export function selectPack(project: Project, pack: Pack, narrowed: Narrowed = {}): Selection {
  const tags = combineTags([pack.scenarios ?? undefined, narrowed.tags]);
  const matches = tagMatcher(tags, narrowed.tags === undefined ? `${pack.file} › scenarios` : '--tags');
  const applications = pack.applications.filter((key) => narrowed.app === undefined || key === narrowed.app);
  const all = planFeatures(readFeatures(project.root));
  const within = all.filter((scenario) => belongs(project, scenario, applications));
  const holds = (scenario: Scenario) => matches(scenario.tags) && !isDraft(scenario);
  const held = within.filter(holds);
  refuseSharedIds(held, all);
  return {
    pack,
    tags,
    manual: held.filter(isManual),
    chosen: held.filter((scenario) => !isManual(scenario)),
    leftOut: within.filter((scenario) => !holds(scenario)),
  };
}

/**
 * The scenarios that paths such as `features/x.feature:12` name; any line of a scenario will do. Drafts are left out.
 * `narrowed` is what --tags and --app leave of them. Throws a fault for a path that names none, or drafts alone.
 */
export function selectPaths(
  project: Project,
  paths: readonly string[],
  cwd: string,
  narrowed: Narrowed = {},
): { chosen: Scenario[]; leftOut: Scenario[] } {
  const scenarios = planFeatures(readFeatures(project.root));
  const there = [...new Set(paths.flatMap((written) => selectPath(project, scenarios, written, cwd)))];
  const named = there.filter(narrowing(project, narrowed));
  refuseSharedIds(named, scenarios);
  if (named.length === 0) return { chosen: [], leftOut: [] };
  const isKept = (scenario: Scenario) => isDraft(scenario) || isManual(scenario);
  const chosen = named.filter((scenario) => !isKept(scenario));
  if (chosen.length > 0) return { chosen, leftOut: named.filter(isKept) };
  if (named.some(isDraft)) throw onlyDrafts(paths);
  throw new ProjectFault({
    where: paths.join(' '),
    wrong: 'there are only scenarios here that people carry out by hand',
    allowed: 'A scenario tagged @manual is never run by the browser',
    next: 'Write the workbook for them with uat manual export RELEASE',
  });
}

function narrowing(project: Project, { tags = '', app }: Narrowed): (scenario: Scenario) => boolean {
  const matches = tagMatcher(tags, '--tags');
  return (scenario) =>
    matches(scenario.tags) && (app === undefined || applicationOf(project, scenario) === app);
}

function onlyDrafts(paths: readonly string[]): ProjectFault {
  return new ProjectFault({
    where: paths.join(' '),
    wrong: 'there are only drafts here',
    allowed: 'A scenario tagged @draft is never run',
    next: 'Take the tag away once its steps are built: uat check says which are not',
  });
}

/** The packs of a gate that are run by themselves: not what is done by hand alone, and not what another's run holds. */
export function toRun(selections: readonly Selection[]): Selection[] {
  return selections.filter(
    (one) => (one.chosen.length > 0 || one.manual.length === 0) && !runsWithinAnother(one, selections),
  );
}

/**
 * Whether another pack of the gate runs every scenario of this one in the same way: then it needs no run of its own,
 * and the judge finds its results in the other's. Of two packs that choose the same, the first is run.
 */
function runsWithinAnother(one: Selection, all: readonly Selection[]): boolean {
  return all.some((other, at) => {
    if (other === one || other.pack.retries !== one.pack.retries) return false;
    const ids = new Set(other.chosen.map(({ id }) => id));
    const larger = other.chosen.length > one.chosen.length || at < all.indexOf(one);
    return larger && one.chosen.length > 0 && one.chosen.every(({ id }) => ids.has(id));
  });
}

function selectPath(
  project: Project,
  scenarios: readonly Scenario[],
  written: string,
  cwd: string,
): Scenario[] {
  const [, file = written, line] = /^(.*?)(?::(\d+))?$/.exec(written) ?? [];
  const inProject = [
    posixFrom(project.root, path.resolve(cwd, file)),
    posixFrom(project.root, path.resolve(project.root, file)),
  ];
  const there = scenarios.filter(({ feature }) =>
    inProject.some((one) => feature === one || feature.startsWith(`${one}/`)),
  );
  const found = line === undefined ? there : scenariosAtLine(there, Number(line));
  if (found.length > 0) return found;
  throw new ProjectFault({
    where: written,
    wrong: 'no scenario is there',
    allowed: 'Name a feature file or folder in the project, with :LINE for one scenario',
  });
}

/** A journey across applications belongs to every pack that has all the applications its people sign in to. */
function belongs(project: Project, scenario: Scenario, applications: readonly string[]): boolean {
  const owner = applicationOf(project, scenario);
  return owner === undefined
    ? applications.length === project.applications.size
    : applications.includes(owner);
}
