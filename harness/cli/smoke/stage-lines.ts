import { PublishFault, type ToldAllTheSame } from '../../errors.ts';
import { shortened, type Verdict } from '../../judge/index.ts';
import type { Alert } from '../../prove/index.ts';
import type { RunRecord } from '../../run/index.ts';
import type { ReadyReport } from '../../run/ready/report.ts';
import type { Published } from '../prove-and-publish.ts';

/** Of what was found, in characters: the report has all of it. */
const SAID_LENGTH = 160;

/** Each says in one line how a stage ended. */
export function readyLine({ ready, checks, applications }: ReadyReport): string {
  const failed = checks.filter(({ status }) => status === 'failed');
  const [first] = failed;
  if (ready || first === undefined)
    return applications.length === 1
      ? '1 application is ready'
      : `${applications.length} applications are ready`;
  const more = failed.length > 1 ? ` (and ${failed.length - 1} more)` : '';
  const name = applications.find(({ key }) => key === first.application)?.name ?? 'this machine';
  return `NOT READY: ${name}, ${first.check}: ${shortened(first.said, SAID_LENGTH)}${more}`;
}

export function packsLine(records: readonly RunRecord[]): string {
  const counts = new Map<string, number>();
  for (const { status } of records.flatMap(({ scenarios }) => scenarios))
    counts.set(status, (counts.get(status) ?? 0) + 1);
  const said = [...counts].map(([status, count]) => `${count} ${status}`).join(', ');
  const problems = records.flatMap((record) => record.problems);
  const [first] = problems;
  return `${said || 'nothing was run'}${first === undefined ? '' : `; ${first.message.split('\n')[0]}`}`;
}

/** `alert`: the words that go out. */
export function gateLine({ decision, change }: Verdict, { what }: Alert): string {
  return `${decision}: ${what} (${change ?? 'no change number'})`;
}

export function publishLine({ published }: Pick<Published, 'published'>): string {
  return published instanceof PublishFault ? `NOT PUBLISHED: ${published.message}` : published.said;
}

export function notifyLine({ published }: Pick<Published, 'published'>): string {
  if (!(published instanceof PublishFault)) return toldLine(published, '');
  return published.people === undefined
    ? 'nobody was told'
    : toldLine(published.people, ': it is not on the record yet');
}

/** `but`: what the messages add, where any was sent. */
export function toldLine({ told = 0, untold = [] }: Partial<ToldAllTheSame>, but: string): string {
  const sent = `${told} ${told === 1 ? 'message' : 'messages'} sent${told > 0 ? but : ''}`;
  if (untold.length > 0) return `${sent}; ${untold.join(' ')}`;
  return told === 0 ? 'nobody: data/project.yaml names nobody for this gate under notifications' : sent;
}
