// Runs inside the page: see kit.ts.

/** Keeps elements where the next question to this document finds them. */
export function keep(elements: readonly Element[]): void {
  Object.assign(window, { [Symbol.for('uat kept')]: elements });
}

/** One of the elements kept last; null when the document is another by now. */
export function taken(index: number): Element | null {
  const kept = (window as unknown as Record<symbol, readonly Element[] | undefined>)[Symbol.for('uat kept')];
  return kept?.[index] ?? null;
}
