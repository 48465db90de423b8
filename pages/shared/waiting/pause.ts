/** Between two looks at a page; never a substitute for looking. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** What it gives, or the fallback when the page cannot be asked in time, for it is loading or shows a message. */
export async function within<T>(limitMs: number, answer: Promise<T>, fallback: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(fallback), limitMs);
  });
  const answered = answer.catch((error: Error) => {
    // A fault of our own code in the page must not pass for a page that shows nothing.
    if (/(Syntax|Type|Reference|Range)Error: /.test(error.message)) throw error;
    return fallback;
  });
  return Promise.race([answered, limit]).finally(() => clearTimeout(timer));
}
