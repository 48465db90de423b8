import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const APP = fileURLToPath(new URL('./town-hall.mjs', import.meta.url));

/** What the application noted, from its own side. */
interface Noted {
  readonly event: 'sign-in' | 'desk';
  readonly user: string;
  readonly session?: string;
}

/** The town hall as a server of its own, which outlives a run: for what must hold from run to run. */
export class Application {
  readonly addresses: Readonly<Record<string, string>>;
  /** The variables that its accounts need. */
  readonly environment: Readonly<Record<string, string>>;
  private readonly child: ChildProcess;
  private readonly log: string;

  private constructor(child: ChildProcess, log: string, announced: string) {
    const { ready, environment } = JSON.parse(announced);
    this.child = child;
    this.log = log;
    this.addresses = ready;
    this.environment = environment;
  }

  static async start(): Promise<Application> {
    const log = path.join(mkdtempSync(path.join(tmpdir(), 'council-uat-town-hall-')), 'noted.ndjson');
    const child = spawn(process.execPath, [APP], {
      env: { ...process.env, TOWN_HALL_LOG: log },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const [announced] = await once(createInterface({ input: child.stdout }), 'line');
    return new Application(child, log, announced);
  }

  noted(event: Noted['event']): Noted[] {
    const lines = existsSync(this.log) ? readFileSync(this.log, 'utf8').trim().split('\n') : [];
    return lines.map((line) => JSON.parse(line) as Noted).filter((one) => one.event === event);
  }

  stop(): void {
    this.child.stdin?.end();
  }
}
