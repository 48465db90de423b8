import { SetupFault } from './fault.mjs';

/** The design's exit code for "the command or a project file is wrong". */
const CANNOT_START = 2;

/** Does `work`; what stops it and can be mended ends this process with its one line instead of a stack trace. */
export async function orExplain(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SetupFault)) throw error;
    console.error(error.message);
    process.exit(CANNOT_START);
  }
}
