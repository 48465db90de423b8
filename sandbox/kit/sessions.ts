import { randomBytes } from 'node:crypto';
import type { Account } from './accounts.ts';

export interface Session {
  readonly id: string;
  account: Account | undefined;
  /** What the application keeps on the server for this browser, for example a message to show once. */
  readonly data: Map<string, unknown>;
  lastSeen: number;
}

export interface SessionStore {
  /** The session of that cookie, or a new one; a session that was idle for too long is forgotten. */
  open(id: string | undefined): Session;
  /** Ends one session and begins another: at sign-in (against session fixation) and at sign-out. */
  replace(session: Session): Session;
}

/** Sessions in memory that end after `minutes` without a request. `now` is in milliseconds. */
export function sessionStore(minutes: number, now: () => number = Date.now): SessionStore {
  const sessions = new Map<string, Session>();
  const create = () => {
    const session = {
      id: randomBytes(18).toString('hex'),
      account: undefined,
      data: new Map(),
      lastSeen: now(),
    };
    sessions.set(session.id, session);
    return session;
  };
  const open = (id: string | undefined) => {
    const session = id ? sessions.get(id) : undefined;
    if (!session) return create();
    if (now() - session.lastSeen > minutes * 60_000) return replace(session);
    session.lastSeen = now();
    return session;
  };
  const replace = (session: Session) => {
    sessions.delete(session.id);
    return create();
  };
  return { open, replace };
}
