/** What is stopped by the terminal, a scheduler or a shutdown; Windows sends SIGBREAK where a console is closed. */
const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Does something with a signal that is aborted when this process is told to stop, instead of dying at once. */
export async function stoppable<T>(act: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await act(controller.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}
