import { wrapped } from '../judge/wrapped.ts';
import { causeLines, type RunRecord, type ScenarioRecord } from '../run/index.ts';

/** Columns of a terminal. */
const WIDTH = 80;

/** Why scenarios did not pass, before which they were: sixty failures may have one cause. */
export function causeBlock({ causes = [] }: RunRecord, timeZone: string): string[] {
  const blocks = causes.map((cause) =>
    causeLines(cause, timeZone).flatMap((line, at) => {
      const lines = wrapped(line, WIDTH - 2, '');
      return lines.map((one, index) => `${at + index === 0 ? '✘' : ' '} ${one}`);
    }),
  );
  return blocks.length === 0 ? [] : ['', ...blocks.flatMap((block) => [...block, '']), 'Scenarios:'];
}

/** A scenario's reason on a line of its own; what a cause has said already is not said again. */
export function reasonBelow({ id, reason }: ScenarioRecord, { causes = [] }: RunRecord): string {
  if (reason === undefined) return '';
  const isSaid = causes.some(
    ({ scenarios, sentence }) =>
      scenarios.includes(id) && (scenarios.length > 1 || sentence.includes(reason)),
  );
  return isSaid ? '' : `\n            ${reason}`;
}
