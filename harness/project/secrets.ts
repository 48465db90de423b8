import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { ProjectFault } from '../errors.ts';
import { SECRET } from './scalars.ts';
import { readProjectText } from './text-file.ts';

/** What `${NAME}` may stand for: what a started server told us, then the environment, then .env. */
export class Variables {
  readonly #fromServer = new Map<string, string>();
  readonly #environment: NodeJS.ProcessEnv;
  readonly #fromFile: Readonly<Record<string, string>>;

  constructor(environment: NodeJS.ProcessEnv, fromFile: Readonly<Record<string, string>> = {}) {
    this.#environment = environment;
    this.#fromFile = fromFile;
  }

  /** An empty value counts as missing: it is never what anyone meant. */
  get(name: string): string | undefined {
    return this.#fromServer.get(name) || this.#environment[name] || this.#fromFile[name] || undefined;
  }

  /** What a server that was started for this run says, passwords of its accounts among it. */
  add(values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) this.#fromServer.set(name, value);
  }
}

/** Reads `.env` beside `data/`, if there is one; writes nothing to process.env. */
export function readVariables(root: string, environment: NodeJS.ProcessEnv): Variables {
  if (!existsSync(join(root, '.env'))) return new Variables(environment);
  return new Variables(environment, parse(readProjectText(root, '.env')));
}

/**
 * The value that `${NAME}` stands for, read at the moment of use. `where` is the file and key that wants it.
 * Throws ProjectFault naming the variable, never a value.
 */
export function resolveSecret(
  project: { readonly variables: Variables },
  reference: string,
  where: string,
): string {
  const name = SECRET.exec(reference)?.[1];
  if (name === undefined)
    throw new ProjectFault({
      where,
      wrong: 'this value does not name a variable',
      allowed: `Write it as "\${NAME}"`,
    });
  const value = project.variables.get(name);
  if (value !== undefined) return value;
  throw new ProjectFault({
    where,
    wrong: `the variable ${name} is not set`,
    next: `Put ${name}=… in .env in the project folder, or set it in the environment`,
  });
}
