import { ProjectFault } from '../errors.ts';
import { posixFrom } from '../record/walk.ts';
import { missingModule } from './missing-module.ts';

/**
 * Why a TypeScript file of a project cannot be loaded, at its line. `folder` is where it belongs and `what` it is called:
 * `steps`, `the step file`.
 */
export function moduleFault(
  projectDir: string,
  error: unknown,
  { folder, what }: { readonly folder: string; readonly what: string },
): ProjectFault {
  if (error instanceof ProjectFault) return error;
  const cause = error instanceof Error ? error : new Error(String(error));
  const missing = missingModule(projectDir, cause);
  if (missing) return missing;
  const compile = /^council-uat:(.+?):(\d+):(\d+): ([\s\S]*)$/.exec(cause.message);
  const frame =
    compile ??
    new RegExp(`(${projectDir.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}[^):\\s]*):(\\d+):(\\d+)`).exec(
      cause.stack ?? '',
    );
  const where = frame ? `${posixFrom(projectDir, frame[1] ?? '')}:${frame[2]}:${frame[3]}` : folder;
  const wrong = `${what} cannot be loaded: ${compile?.[4] ?? cause.message.split('\n')[0]}`;
  return new ProjectFault(
    { where, wrong, next: 'Correct the file; --debug shows the technical detail' },
    { cause },
  );
}
