import { wrapped } from '../judge/wrapped.ts';
import { causeLines, type RunRecord, type ScenarioRecord, slowedLines } from '../run/index.ts';

/** Columns of a terminal. */
const WIDTH = 80;

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

/** A scenario's reason on a line of its own; of several with one cause the first says it, the others only what differs. */
export function reasonBelow({ id, reason, attempts }: ScenarioRecord, { causes = [] }: RunRecord): string {
  if (reason === undefined) return '';
  const cause = causes.find(({ scenarios }) => scenarios.length > 1 && scenarios.includes(id));
  const isSaid = attempts.at(-1)?.trouble?.untried === true || cause?.sentence.includes(reason);
  return cause !== undefined && cause.scenarios[0] !== id && isSaid ? '' : `\n            ${reason}`;
}
