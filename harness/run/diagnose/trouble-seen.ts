import { StepTimeout } from '../engine/user-code.ts';
import type { Trouble } from '../schema.ts';
import { isSignInPage } from './reasons.ts';
import type { Sighting } from './sighting.ts';
import type { Wanted } from './wanted.ts';

/** What a page gives away of why a step failed on it. `blocked`: nothing is known about the release, for this reason. */
export interface SeenTrouble {
  readonly trouble: Trouble;
  readonly blocked?: string;
}

/** Notices that stand in place of an application. */
const MAINTENANCE =
  /\b(?:(?:planned|scheduled|essential|routine|system) maintenance|(?:down|closed|unavailable) for (?:\w+ )?maintenance|under maintenance|(?:service|system|site|application) is (?:currently |temporarily )?unavailable|temporarily (?:unavailable|out of service))\b/i;
const NOTHING_FOUND =
  /\b(?:no (?:matching )?(?:records?|results?|matches|rows?|data|entries) (?:were |was )?(?:found|to (?:show|display))|(?:record|account|case|person|property) (?:was |could )?not (?:be )?found|nothing (?:was )?found)\b/i;
/** A maintenance page says little else. */
const NOTICE_LENGTH = 1_500;

/** `isAtWork`: somebody is signed in with a session that the scenario does not end itself. */
export function troubleSeen(
  sighting: Sighting,
  { error, wanted, isAtWork }: { error: unknown; wanted: Wanted | undefined; isAtWork: boolean },
): SeenTrouble | undefined {
  const notice = maintenanceNotice(sighting);
  if (notice !== undefined)
    return {
      trouble: { kind: 'maintenance' },
      blocked: `The application is closed: its page says "${notice}".`,
    };
  if (isAtWork && isSignInPage(sighting))
    return { trouble: { kind: 'signed out' }, blocked: signedOut(sighting) };
  if (sighting.busy !== undefined || error instanceof StepTimeout) return { trouble: { kind: 'slow' } };
  if (wanted === undefined) return undefined;
  const isRecord = wanted.kind === 'row' || NOTHING_FOUND.test(sighting.text);
  return isRecord ? { trouble: { kind: 'data missing', about: wanted.name } } : undefined;
}

/** The sentence of a page that is nothing but a notice of maintenance. */
export function maintenanceNotice({ text, title }: Pick<Sighting, 'text' | 'title'>): string | undefined {
  if (text.length > NOTICE_LENGTH) return undefined;
  const said = [...text.split(/(?<=[.!?])\s+|\n/), title].find((one) => MAINTENANCE.test(one));
  return said?.trim().slice(0, 160);
}

function signedOut({ alerts: [said] }: Sighting): string {
  const page = said === undefined ? '' : ` Its sign-in page says "${said}".`;
  return `The application signed the person out: its sign-in page is showing, the session has probably timed out.${page}`;
}
