/** Set for a runner that `uat` started, and that must not go on without it. */
export const SUPERVISED = 'UAT_SUPERVISED';

/** Interrupts this process when the one that started it is gone: nobody would see what it still does. */
export function stopWithParent(): void {
  if (process.env[SUPERVISED] === undefined) return;
  process.stdin.once('close', () => process.kill(process.pid, 'SIGINT'));
  process.stdin.resume();
  // Waiting for the parent's end keeps nobody alive.
  (process.stdin as Partial<import('node:net').Socket>).unref?.();
}
