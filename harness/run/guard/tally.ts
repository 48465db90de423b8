import { Blocked } from '../blocked.ts';
import type { AllowedAs, Asked } from './asked.ts';
import type { GuardRecord, StoppedRequest } from './schema.ts';

/** The scenario sent what would have written. The request did not leave the browser. */
export class KeptFromWriting extends Blocked {
  override name = 'KeptFromWriting';
  constructor({ method, path, why }: StoppedRequest) {
    super(
      `Kept from writing: ${method} ${path} was stopped before it left the browser, because ${why}. If it only reads, have it approved under "kept from writing" in the application's file.`,
    );
  }
}

/** What the guard did during one attempt at a scenario. */
export class Tally {
  private readonly allowed = { reads: 0, signIn: 0, listed: 0 };
  private aborted = 0;
  private readonly stopped: StoppedRequest[] = [];
  private told = false;
  private readonly waiting = new Set<(error: KeptFromWriting) => void>();

  allow(as: AllowedAs): void {
    this.allowed[as] += 1;
  }

  abort(): void {
    this.aborted += 1;
  }

  stop(request: StoppedRequest): void {
    this.stopped.push(request);
    for (const reject of this.waiting) reject(new KeptFromWriting(request));
  }

  get stops(): number {
    return this.stopped.length;
  }

  /** Why the scenario must end; undefined while nothing was stopped. */
  get reason(): KeptFromWriting | undefined {
    const [first] = this.stopped;
    return first && new KeptFromWriting(first);
  }

  /** Why the scenario must end, for who has not been told so far. */
  untold(): KeptFromWriting | undefined {
    const { reason, told } = this;
    if (reason === undefined || told) return undefined;
    this.told = true;
    return reason;
  }

  /** Resolves or rejects as `running` does, unless something is stopped meanwhile: then it rejects at once. Only the first is told: hooks still run. */
  async unlessStopped<T>(running: Promise<T>): Promise<T> {
    let leave = () => {};
    const stopped = new Promise<never>((_resolve, reject) => {
      this.waiting.add(reject);
      leave = () => this.waiting.delete(reject);
    });
    try {
      const before = this.untold();
      if (before !== undefined) throw before;
      return await Promise.race([running, stopped]);
    } catch (error) {
      throw this.untold() ?? error;
    } finally {
      leave();
      running.catch(() => {});
    }
  }

  /** `mask` takes personal data out of paths. */
  record(mask: (text: string) => string): GuardRecord {
    const { aborted } = this;
    const stopped = this.stopped.map(({ method, path, why }) => ({
      method,
      path: mask(path),
      why: mask(why),
    }));
    return { allowed: { ...this.allowed }, aborted, stopped };
  }
}

/** For people: `/visits` on the run's own applications, else with its host. Never the query, which may hold names. */
export function placeOf({ url }: Asked, origins: readonly string[]): string {
  return origins.length === 1 && origins[0] === url.origin ? url.pathname : `${url.host}${url.pathname}`;
}
