import { type FaultParts, Interrupted, UatError } from '../errors.ts';
import { type Verdict, verdictLines } from '../judge/index.ts';

type Judged = Pick<Verdict, 'release' | 'gate'>;

/** What kept a verdict from being sealed or published, and the command that makes up for it: the runs are kept. */
export function stillToPublish(cause: unknown, { release, gate }: Judged): FaultParts {
  const parts = partsOf(cause, `${release.key}, gate ${gate}`);
  const again = `uat gate ${release.key} --gate ${gate} --publish`;
  const { next } = parts;
  return { ...parts, next: next === undefined ? again : `${next.replace(/\.$/, '')}. Then: ${again}` };
}

/** A disk that is full takes nobody the verdict: it is shown, and the fault says what publishes it later. */
export function unproved(cause: unknown, verdict: Verdict, tell: (line: string) => void): unknown {
  for (const line of ['', ...verdictLines(verdict), '']) tell(line);
  if (!(cause instanceof UatError) || cause instanceof Interrupted) return cause;
  return new UatError(stillToPublish(cause, verdict), cause.exitCode, { cause });
}

/** What is wrong, in the parts that people get; of what nobody foresaw, `where` it came up. */
export function partsOf(cause: unknown, where: string): FaultParts {
  if (cause instanceof UatError) return cause.parts;
  return { where, wrong: cause instanceof Error ? cause.message : String(cause) };
}
