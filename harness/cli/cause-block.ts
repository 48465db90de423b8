import { wrapped } from '../judge/wrapped.ts';
import { causeLines, type RunRecord, type ScenarioRecord } from '../run/index.ts';

/** Columns of a terminal. */
const WIDTH = 80;

/** Causes that say no more of a single scenario than its own reason does. */
const OWN = ['behaviour', 'step', 'data missing', 'slow'];

/** Why scenarios did not pass, said before which they were: sixty failures may have one cause. */
export function causeBlock({ causes = [] }: RunRecord, timeZone: string): string[] {
  const shown = causes.filter(({ kind, scenarios }) => scenarios.length > 1 || !OWN.includes(kind));
  const blocks = shown.map((cause) => {
    const lines = causeLines(cause, timeZone).flatMap((line) => wrapped(line, WIDTH - 2));
    return [...lines.map((line, at) => `${at === 0 ? '✘' : ' '} ${line}`), ''];
  });
  return blocks.length === 0 ? [] : ['', ...blocks.flat(), 'Scenarios:'];
}

/** A scenario's reason on a line of its own; of several with one cause the first says it, the others only what differs. */
export function reasonBelow({ id, reason, attempts }: ScenarioRecord, { causes = [] }: RunRecord): string {
  if (reason === undefined) return '';
  const cause = causes.find(({ scenarios }) => scenarios.length > 1 && scenarios.includes(id));
  const isSaid = attempts.at(-1)?.trouble?.untried === true || cause?.sentence.includes(reason);
  return cause !== undefined && cause.scenarios[0] !== id && isSaid ? '' : `\n            ${reason}`;
}
