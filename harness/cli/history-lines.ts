import { concernOf, median, type Point, type ScenarioHistory } from '../run/history/history.ts';

/** Columns of a terminal, and of them so many runs. */
const WIDTH = 80;
const RUNS = 16;
/** A screenful. */
const MOST = 40;
const SIGNS: Partial<Record<Point['status'], string>> = {
  passed: '✔',
  failed: '✘',
  flaky: '~',
  'not run': ' ',
  skipped: ' ',
};

/** A scenario a line, those to look at first; a single one also run by run. */
export function historyLines(all: readonly ScenarioHistory[], timeZone: string): string[] {
  const [first] = all;
  const rest = all.length - MOST;
  const width = Math.max(6, ...all.slice(0, MOST).map(({ id }) => Math.min(20, id.length)));
  return [
    'Newest run on the right: ✔ passed, ✘ failed, ~ passed on a retry, B blocked.',
    ...all.slice(0, MOST).map((one) => line(one, width)),
    ...(rest > 0 ? [`… and ${rest} more: name an application, or see the page.`] : []),
    ...(all.length === 1 && first !== undefined
      ? ['', ...first.points.slice(-RUNS).map((one) => runLine(one, timeZone))]
      : []),
  ];
}

function line(scenario: ScenarioHistory, width: number): string {
  const { id, title, points } = scenario;
  const runs = points.slice(-RUNS).map(({ status }) => SIGNS[status] ?? (status === 'blocked' ? 'B' : '?'));
  const time = `${(median(times(points)) / 1000).toFixed(1)} s`;
  const head = `${shortId(id, width).padEnd(width)} ${runs.join('').padStart(RUNS)} ${time.padStart(7)} ${note(scenario).padEnd(13)}`;
  return `${head} ${title}`.slice(0, WIDTH).trimEnd();
}

/** Of a row the scenario's id counts, of a scenario without an id the file's own name and the line. */
function shortId(id: string, width: number): string {
  if (id.length <= width) return id;
  return /\.feature:\d+/.test(id) ? `…${id.slice(1 - width)}` : id.slice(0, width);
}

function note(scenario: ScenarioHistory): string {
  const concern = concernOf(scenario);
  if (concern === 'slowing') return `${scenario.slower.toFixed(1)}× slower`;
  return concern === 'red' ? 'not passing' : (concern ?? '');
}

function times(points: readonly Point[]): number[] {
  return points.filter((one) => one.status === 'passed').map((one) => one.durationMs);
}

function runLine({ at, status, durationMs, version, place }: Point, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const seconds = `${(durationMs / 1000).toFixed(1)} s`;
  return `  ${time.format(new Date(at)).padEnd(20)} ${status.padEnd(10)} ${seconds.padStart(8)}  ${place}, ${version ?? 'version unknown'}`;
}
