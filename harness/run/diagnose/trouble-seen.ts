import { StepTimeout } from '../engine/user-code.ts';
import type { Trouble } from '../schema.ts';
import { maintenanceNotice } from './maintenance.ts';
import { isSignInPage } from './reasons.ts';
import type { Sighting } from './sighting.ts';
import type { Wanted } from './wanted.ts';

/** What a page gives away of why a step failed on it. `blocked`: nothing is known about the release, for this reason. */
export interface SeenTrouble {
  readonly trouble: Trouble;
  readonly blocked?: string;
}

const NOTHING_FOUND =
  /\b(?:no (?:matching )?(?:records?|results?|matches|rows?|data|entries) (?:were |was )?(?:found|to (?:show|display))|(?:record|account|case|person|property) (?:was |could )?not (?:be )?found|nothing (?:was )?found)\b/i;
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
  // What a list may have on another page is not missing.
  if (wanted === undefined || sighting.pages !== undefined) return undefined;
  const isRecord = wanted.kind === 'row' || NOTHING_FOUND.test(sighting.text);
  return isRecord ? { trouble: { kind: 'data missing', about: wanted.name } } : undefined;
}

function signedOut({ alerts: [said] }: Sighting): string {
  const page = said === undefined ? '' : ` Its sign-in page says "${said}".`;
  return `The application signed the person out: its sign-in page is showing, the session has probably timed out.${page}`;
}
