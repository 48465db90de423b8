import path from 'node:path';
import type { Command } from 'commander';
import { ProjectFault } from '../errors.ts';
import { loadProject, type Project } from '../project/index.ts';
import { historyPage } from '../prove/history/history-page.ts';
import { writeAtomic } from '../record/index.ts';
import { historyOf, type ScenarioHistory } from '../run/history/history.ts';
import { pastRuns } from '../run/past-runs.ts';
import { historyLines } from './history-lines.ts';
import { type CommonOptions, type Finish, type Io, say } from './io.ts';

/** Runs that are looked at, the newest: years of them, one a working day; two weeks of three packs every half hour. */
const RUNS = 2_000;

/** `uat history [SCENARIO|APPLICATION]`: results, durations and versions over the runs that are kept. */
export function addHistory(program: Command, io: Io, finish: Finish): void {
  program
    .command('history')
    .description('Show results, durations and versions over time: flaky and slowing scenarios first')
    .argument('[what]', 'a scenario such as CT-014, or an application')
    .addHelpText('after', '\nExamples:\n  uat history\n  uat history council-tax\n  uat history CT-014')
    .action(async (what: string | undefined, _options: object, command: Command) => {
      finish(await history(what, command.optsWithGlobals<CommonOptions>(), io));
    });
}

async function history(what: string | undefined, options: CommonOptions, io: Io): Promise<number> {
  const project = loadProject(options.project, io.env);
  const { reports } = project.paths;
  const found = historyOf(pastRuns(reports, RUNS), ({ id, application }) =>
    isMeant(project, what, id, application),
  );
  if (found.length === 0) throw nothingFound(project, what);
  const page = await writePage(project, what, found);
  if (options.json === true) io.stdout.write(`${JSON.stringify(found)}\n`);
  say(io, options, ...historyLines(found, project.settings.timeZone), `Page: ${path.relative(io.cwd, page)}`);
  return 0;
}

async function writePage(
  project: Project,
  what: string | undefined,
  scenarios: readonly ScenarioHistory[],
): Promise<string> {
  const slug = (what ?? 'all').toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const file = path.join(project.paths.reports, `history-${slug}.html`);
  const { name, timeZone } = project.settings;
  const title = `${what ?? 'All scenarios'} over time, ${name}`;
  await writeAtomic(file, historyPage({ title, timeZone, scenarios, made: new Date().toISOString() }));
  return file;
}

/** A row of an outline belongs to its outline: CT-014 means CT-014/A, too. */
function isMeant(
  project: Project,
  what: string | undefined,
  id: string,
  application: string | null,
): boolean {
  if (what === undefined) return true;
  const wanted = what.toLowerCase().replace(/^@/, '');
  const name = project.applications.get(application ?? '')?.name.toLowerCase();
  const own = id.toLowerCase();
  return own === wanted || own.startsWith(`${wanted}/`) || application === wanted || name === wanted;
}

function nothingFound(project: Project, what: string | undefined): ProjectFault {
  return new ProjectFault({
    where: what ?? 'uat history',
    wrong:
      what === undefined
        ? 'no run is kept yet'
        : 'no run that is kept has a scenario or an application of that name',
    allowed: `Applications: ${[...project.applications.keys()].join(', ')}`,
    next: 'Run a pack first: uat run PACK',
  });
}
