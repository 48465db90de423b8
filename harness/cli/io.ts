/** What a command may touch; tests hand in their own. */
export interface Io {
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Asked for answers only where it is a terminal. */
  readonly stdin?: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

/** How a command tells the exit code that its result deserves. */
export type Finish = (exitCode: number) => void;

/** Options that every command takes. */
export interface CommonOptions {
  readonly project: string;
  readonly json?: boolean;
  readonly debug?: boolean;
}

/** Writes lines for a person: to standard output, or to standard error when standard output belongs to JSON. */
export function say(io: Io, options: { readonly json?: boolean }, ...lines: string[]): void {
  const stream = options.json === true ? io.stderr : io.stdout;
  for (const line of lines) stream.write(`${line}\n`);
}
