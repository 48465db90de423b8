import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { appendLine } from '../../record/index.ts';
import type { Trouble, TroubleKind } from '../schema.ts';

/** What one attempt tells the workers that come after it. */
export interface Note {
  readonly scenario: string;
  readonly application: string | null;
  readonly status: 'passed' | 'failed' | 'blocked';
  readonly trouble?: Trouble;
  /** Masked. */
  readonly reason?: string;
  /** Nobody met it: it was decided before the first scenario. */
  readonly held?: true;
}

/** Troubles of signing in. */
export const AT_SIGN_IN: readonly TroubleKind[] = ['sign-in', 'captcha', 'password change'];
/** Troubles that the next scenario meets for certain. */
const CERTAIN: readonly TroubleKind[] = ['wrong place', 'certificate', 'clock'];
/** Troubles of an application as a whole that may pass. */
const PASSING: readonly TroubleKind[] = ['application down', 'hang', 'network', 'maintenance', 'redirects'];
/** So many one after the other, and the application is asked whether it is back before another scenario begins. */
const DOUBTFUL = 2;
/** So many, and it is not asked any more. */
const HOPELESS = 6;

/** Whether a scenario of the application may begin. `ask`: only if it answers now. */
export type Standing =
  | { readonly may: 'go on' }
  | { readonly may: 'ask' | 'not begin'; readonly because: Note };

/** The notes of a run under way, shared by its workers as a file in the run's folder, which goes at the run's end. */
export class Notes {
  private readonly file: string;

  constructor(runFolder: string) {
    this.file = path.join(runFolder, 'standing.ndjson');
  }

  /** A pass is worth a line only after troubles. */
  add(note: Note): void {
    if (note.status !== 'passed' || existsSync(this.file)) appendLine(this.file, note);
  }

  /** The application's scenarios are blocked without being tried. `reason`: a sentence. */
  hold(application: string, kind: TroubleKind, reason: string): void {
    appendLine(this.file, {
      scenario: '',
      application,
      status: 'blocked',
      trouble: { kind },
      reason,
      held: true,
    });
  }

  read(): Note[] {
    if (!existsSync(this.file)) return [];
    const lines = readFileSync(this.file, 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as Note);
  }

  remove(): void {
    rmSync(this.file, { force: true });
  }
}

/** How an application stands with those who tried it, and a person at its sign-in. */
export function standingOf(notes: readonly Note[], application: string, persona?: string): Standing {
  const own = notes.filter((note) => (note.trouble?.application ?? note.application) === application);
  const tried = own.filter((note) => note.trouble?.untried !== true);
  const certain = tried.find((note) => note.held === true || isOf(note, CERTAIN));
  if (certain !== undefined) return { may: 'not begin', because: certain };
  const shut = persona === undefined ? undefined : shutOut(tried, persona);
  if (shut !== undefined) return { may: 'not begin', because: shut };
  const since = tried.slice(tried.findLastIndex((note) => !isOf(note, PASSING)) + 1);
  const last = since.at(-1);
  if (last === undefined || new Set(since.map((note) => note.scenario)).size < DOUBTFUL)
    return { may: 'go on' };
  return { may: since.length < HOPELESS ? 'ask' : 'not begin', because: last };
}

/** Whether signing in went wrong, for anybody. */
export function isSignInTrouble(note: Note): boolean {
  return isOf(note, AT_SIGN_IN);
}

/** A person who was not let in is not let in a moment later; where two were not and nobody got through, nobody is. */
function shutOut(tried: readonly Note[], persona: string): Note | undefined {
  const refused = tried.filter((note) => isOf(note, AT_SIGN_IN));
  const same = refused.find((note) => note.trouble?.about === persona || note.trouble?.about === undefined);
  if (same !== undefined) return same;
  const since = tried
    .slice(tried.findLastIndex((note) => note.status === 'passed') + 1)
    .filter(isSignInTrouble);
  return new Set(since.map((note) => note.trouble?.about)).size > 1 ? since.at(-1) : undefined;
}

function isOf(note: Note, kinds: readonly TroubleKind[]): boolean {
  return note.trouble !== undefined && kinds.includes(note.trouble.kind);
}
