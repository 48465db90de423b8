import { existsSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { ProjectFault } from '../errors.ts';
import { filesUnder, posixFrom } from '../record/walk.ts';
import { moduleFault } from './module-fault.ts';
import { phraseDefinitions, readPhrases } from './phrases/phrase-book.ts';
import { registerTypeScript } from './register-typescript.ts';
import type { SupportCodeLibrary } from './support-types.ts';

/** A definition asks the stack for its place, four frames deep; to look at more takes a quarter of a second. */
const FRAMES = 6;

let loaded: Promise<SupportCodeLibrary> | undefined;

/**
 * Loads the shared vocabulary, the project's own steps and its phrases, once a process: a second load would return no
 * definitions without a word. Throws {@link ProjectFault} for a file that does not compile, for phrases that cannot be
 * used and when nothing is defined at all.
 */
export function loadSteps(projectDir: string, sharedSteps: readonly string[]): Promise<SupportCodeLibrary> {
  loaded ??= loadOnce(projectDir, sharedSteps);
  return loaded;
}

/** The step files of a project, sorted: `steps/**` in TypeScript or JavaScript, shared ones left to the package. */
function stepFiles(projectDir: string, folder = 'steps'): string[] {
  return filesUnder(path.join(projectDir, folder)).filter((file) => /(?<!\.d)\.m?[tj]s$/.test(file));
}

async function loadOnce(projectDir: string, sharedSteps: readonly string[]): Promise<SupportCodeLibrary> {
  registerTypeScript();
  const own = stepFiles(projectDir).filter((file) => !isSharedSource(projectDir, file, sharedSteps));
  const library = await importSupport(projectDir, [...sharedSteps, ...own]);
  const { stepDefinitions } = library;
  const phrases = phraseDefinitions(readPhrases(projectDir), isWorker() ? [] : stepDefinitions);
  if (stepDefinitions.length > 0) return { ...library, stepDefinitions: [...stepDefinitions, ...phrases] };
  throw new ProjectFault({
    where: posixFrom(projectDir, path.join(projectDir, 'steps')) || 'steps',
    wrong: 'no step is defined',
    next: 'Keep the shared vocabulary switched on, or define a step with Given, When or Then',
  });
}

/** The main process has looked for phrases that clash with steps. */
function isWorker(): boolean {
  return process.env.TEST_WORKER_INDEX !== undefined;
}

async function importSupport(projectDir: string, importPaths: string[]): Promise<SupportCodeLibrary> {
  const sources = {
    defaultDialect: 'en',
    paths: [],
    names: [],
    tagExpression: '',
    order: 'defined' as const,
  };
  const support = {
    importPaths: importPaths.map(globSafe),
    requirePaths: [],
    requireModules: [],
    loaders: [],
  };
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const { stackTraceLimit } = Error;
  try {
    Error.stackTraceLimit = FRAMES;
    // Commands that load no steps need not pay for Cucumber.
    const { loadSupport } = await import('@cucumber/cucumber/api');
    const library: unknown = await loadSupport(
      { sources, support },
      { cwd: projectDir, stdout: silent, stderr: silent },
    );
    return library as SupportCodeLibrary;
  } catch (error) {
    throw moduleFault(projectDir, error, { folder: 'steps', what: 'the step file' });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** In this repository the shared vocabulary's sources lie in `steps/shared`, and run from their compiled form. */
function isSharedSource(projectDir: string, file: string, sharedSteps: readonly string[]): boolean {
  return (
    sharedSteps.length > 0 &&
    posixFrom(projectDir, file).startsWith('steps/shared/') &&
    existsSync(path.join(projectDir, 'harness'))
  );
}

function globSafe(file: string): string {
  return file
    .split(path.sep)
    .join('/')
    .replace(/[[\]{}()*?!]/g, '\\$&');
}
