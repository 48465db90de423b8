import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { profileFolder } from '../../record/index.ts';

/** Saved sessions older than this are thrown away unread. */
const KEEP_MS = 12 * 60 * 60 * 1000;

/** What the browser keeps of a session: Playwright's storage state. */
export type SessionState = Awaited<ReturnType<import('@playwright/test').BrowserContext['storageState']>>;

/**
 * Signed-in sessions by address and account, encrypted (AES-256-GCM) under a key in the user's own profile. A file
 * that cannot be read or decrypted counts as not there: the person signs in again.
 */
export class SavedSessions {
  private readonly folder: string;
  private readonly memory = new Map<string, SessionState>();

  constructor(profile = profileFolder()) {
    this.folder = path.join(profile, 'sessions');
  }

  get(address: string, account: string): SessionState | undefined {
    const name = nameOf(address, account);
    return this.memory.get(name) ?? this.read(name);
  }

  set(address: string, account: string, state: SessionState): void {
    const name = nameOf(address, account);
    this.memory.set(name, state);
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    this.removeOld();
    writeFileSync(this.file(name), encrypt(this.key(), JSON.stringify(state)), { mode: 0o600 });
  }

  /** Forgets a session that has expired; one that another worker saved since is left. */
  drop(address: string, account: string, expired: SessionState): void {
    const name = nameOf(address, account);
    this.memory.delete(name);
    if (JSON.stringify(this.read(name)) === JSON.stringify(expired)) rmSync(this.file(name), { force: true });
  }

  /** Forgets whatever is kept of an account's session. */
  forget(address: string, account: string): void {
    const name = nameOf(address, account);
    this.memory.delete(name);
    rmSync(this.file(name), { force: true });
  }

  private read(name: string): SessionState | undefined {
    try {
      if (Date.now() - statSync(this.file(name)).mtimeMs > KEEP_MS) return undefined;
      return JSON.parse(decrypt(this.key(), readFileSync(this.file(name)))) as SessionState;
    } catch {
      return undefined;
    }
  }

  private removeOld(): void {
    for (const name of readdirSync(this.folder)) {
      const file = path.join(this.folder, name);
      const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (name.endsWith('.session') && age > KEEP_MS) rmSync(file, { force: true });
    }
  }

  private key(): Buffer {
    const file = path.join(this.folder, 'key');
    if (!existsSync(file)) {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      try {
        writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
      } catch {
        // Another process made the key first.
      }
    }
    return readFileSync(file);
  }

  private file(name: string): string {
    return path.join(this.folder, `${name}.session`);
  }
}

function nameOf(address: string, account: string): string {
  return createHash('sha256').update(`${address}\n${account}`).digest('hex').slice(0, 40);
}

function encrypt(key: Buffer, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
}
