import type { showChange } from '../publish/index.ts';
import { folded } from './publish/publish-lines.ts';

type Shown = Awaited<ReturnType<typeof showChange>>;

/** A change beside the ledger, for a person; nothing is wider than `width` but addresses and names of files. */
export function changeLines(
  { change, publications, copied, matches, testPlan }: Shown,
  system: string,
  width: number,
): string[] {
  const lines = [
    `${change.number} in ${system}: ${change.state}`,
    change.address,
    '',
    ...(publications.length === 0 ? ['The ledger tells of no publication to this change.'] : []),
    ...publications.flatMap(({ publication: { decision, gate, at, reference }, checks }) => [
      `${decision} at ${gate}, published ${at.slice(0, 16).replace('T', ' ')} UTC (${reference})`,
      ...checkLines(checks),
      '',
    ]),
    ...copied.map((sentence) => `COPIED: ${sentence}`),
    'Test plan',
    ...(testPlan.trim() === ''
      ? ['  (empty)']
      : testPlan
          .trim()
          .split('\n')
          .map((line) => `  ${line}`)),
    '',
    matches ? 'The record matches the ledger.' : 'The record does NOT match the ledger.',
  ];
  return lines.flatMap((line) => folded(line, width));
}

/** Names of one publication begin alike, and are as wide as a terminal: the beginning is said once. */
function checkLines(checks: Shown['publications'][number]['checks']): string[] {
  const beginnings = checks.map(({ what }) => /^(\S+-)[a-z]+(?:\.\w+)+$/.exec(what)?.[1]);
  return checks.flatMap(({ what, found }, at) => {
    const beginning = beginnings[at];
    const line = (named: string) => `  ${found.padEnd(8)} ${named}`;
    if (beginning === undefined) return [line(what)];
    const isNew = beginnings.indexOf(beginning) === at;
    return [...(isNew ? [`  ${beginning}…`] : []), line(`…${what.slice(beginning.length)}`)];
  });
}
