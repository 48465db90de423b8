import { wrapped } from '../judge/wrapped.ts';
import { causeLines, type RunRecord, type ScenarioRecord, slowedLines } from '../run/index.ts';

/** Columns of a terminal. */
const WIDTH = 80;
/** Under the first line of a scenario: two columns of margin, then what became of it. */
const HANGING = ' '.repeat(12);

/** Causes that say no more of a single scenario than its own reason does. */
const OWN = ['behaviour', 'step', 'data missing', 'slow'];

/** Why scenarios did not pass, said before which they were: sixty failures may have one cause. */
export function causeBlock({ causes = [], slowed = [] }: RunRecord, timeZone: string): string[] {
  const isSlow = (key: string | null) => slowed.some(({ application }) => application === key);
  const shown = causes.filter(
    ({ kind, scenarios, application }) =>
      scenarios.length > 1 || !OWN.includes(kind) || (kind === 'slow' && isSlow(application)),
  );
  const blocks = shown.map((cause) => [...marked('✘', causeLines(cause, timeZone)), '']);
  return blocks.length === 0 ? [] : ['', ...blocks.flat(), 'Scenarios:'];
}

/** What passed and was slow all the same. */
export function slowBlock(run: RunRecord, timeZone: string): string[] {
  return slowedLines(run, timeZone).flatMap((line) => marked('!', [line]));
}

function marked(sign: string, lines: readonly string[]): string[] {
  const all = lines.flatMap((line) => wrapped(line, WIDTH - 2));
  return all.map((line, at) => `${at === 0 ? sign : ' '} ${line}`);
}

/**
 * A scenario that did not pass, with its reason below it; of several with one cause the first says the reason, the others
 * only what differs.
 */
export function redLines(scenario: ScenarioRecord, run: RunRecord): string[] {
  const { status, id, title, reason } = scenario;
  const head = wrapped(`${id} ${title}`, WIDTH - HANGING.length);
  const why = reason === undefined || isSaid(scenario, run) ? [] : wrapped(reason, WIDTH - HANGING.length);
  const label = `  ${status.padEnd(HANGING.length - 2)}`;
  return [...head, ...why].map((line, at) => `${at === 0 ? label : HANGING}${line}`);
}

function isSaid({ id, reason = '', attempts }: ScenarioRecord, { causes = [] }: RunRecord): boolean {
  const cause = causes.find(({ scenarios }) => scenarios.length > 1 && scenarios.includes(id));
  if (cause === undefined || cause.scenarios[0] === id) return false;
  return attempts.at(-1)?.trouble?.untried === true || cause.sentence.includes(reason);
}
