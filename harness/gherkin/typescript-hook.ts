import { readFile } from 'node:fs/promises';
import type { LoadHook, ResolveHook } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Module hooks for a project's own TypeScript. Types are blanked out, so that lines and columns stay as written.
 * The packages below always come from the harness, so that a project needs no `node_modules`, and one that has
 * them does not bring a second runner.
 */
const FROM_HARNESS = /^(@cucumber\/cucumber|@playwright\/test|@faker-js\/faker|zod|council-uat)(\/|$)/;

/** Any file of the harness will do: packages are looked up from there. */
const here = import.meta.url;

export const resolve: ResolveHook = async (specifier, context, nextResolve) => {
  if (!FROM_HARNESS.test(specifier)) return nextResolve(specifier, context);
  return nextResolve(specifier, { ...context, parentURL: here });
};

export const load: LoadHook = async (url, context, nextLoad) => {
  if (!isProjectTypeScript(url)) return nextLoad(url, context);
  const source = await readFile(new URL(url), 'utf8');
  return { format: 'module', shortCircuit: true, source: await stripTypes(fileURLToPath(url), source) };
};

function isProjectTypeScript(url: string): boolean {
  return url.startsWith('file:') && /\.m?ts$/.test(new URL(url).pathname) && !url.includes('/node_modules/');
}

async function stripTypes(file: string, source: string): Promise<string> {
  // Every process of a run has this hook, and many a one loads no TypeScript.
  const { transformSync } = await import('@swc/wasm-typescript');
  try {
    return transformSync(source, { mode: 'strip-only', filename: file }).code;
  } catch (error) {
    const { message, startLine = 1, startColumn = 0 } = error as SwcFault;
    // Only the message survives the way between the threads, so it carries the place.
    throw new SyntaxError(`council-uat:${file}:${startLine}:${startColumn + 1}: ${message}`);
  }
}

interface SwcFault {
  readonly message: string;
  readonly startLine?: number;
  readonly startColumn?: number;
}
