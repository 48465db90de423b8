import { basename, isAbsolute } from 'node:path';
import type { FaultParts } from '../errors.ts';
import { plain, shortened } from '../judge/index.ts';
import type { Release } from '../project/index.ts';
import { type Alert, WHAT_LENGTH } from './alert.ts';
import { backOutLine, callLine } from './whom-to-call.ts';

export interface NoVerdict {
  /** What kept the check from a verdict. */
  readonly fault: FaultParts;
  /** What makes up for it: `uat smoke weekend-2026-11`. */
  readonly again: string;
  /** Of an application, for people. */
  readonly nameOf: (key: string) => string;
  /** UTC. */
  readonly now: string;
  readonly timeZone: string;
}

/** What reaches a phone where the check itself broke: why, that nothing is known, what to do, and all who may be called. */
export function noVerdictAlert(release: Release, { fault, again, nameOf, now, timeZone }: NoVerdict): Alert {
  const { where, wrong, allowed = '', next = '' } = fault;
  // A subject has no room for the way to a folder.
  const about = isAbsolute(where) ? basename(where) : where;
  const what = shortened(plain(`${release.name}, ${about}: ${wrong}`), WHAT_LENGTH);
  const names = new Intl.ListFormat('en-GB').format(Object.keys(release.applications).map(nameOf));
  const todo = [next.replace(/[. ]+$/, ''), `Then: ${again}`].filter((part) => part !== '').join('. ');
  return {
    what,
    sentence: null,
    lines: [
      `The check came to no verdict. ${sentence(`${where}: ${wrong}`)} ${sentence(allowed)}`.trim(),
      `So nobody knows whether this works: ${names}.`,
      `What to do: ${next === '' ? again : todo}`,
    ].map(plain),
    people: [...callsOf(release, nameOf), ...backOutLine(release, now, timeZone)].map(plain),
  };
}

/** Who is called for everything comes first. */
function callsOf({ call }: Release, nameOf: NoVerdict['nameOf']): string[] {
  const general = call.filter((one) => one.for.length === 0);
  const others = call.filter((one) => one.for.length > 0);
  return [...general, ...others].map((one) => callLine(one, nameOf));
}

function sentence(text: string): string {
  return text === '' ? '' : `${text.replace(/[. ]+$/, '')}.`;
}
