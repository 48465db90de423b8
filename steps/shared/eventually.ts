import type { UatWorld } from 'council-uat';

/** Between two looks, in milliseconds. */
const EVERY_MS = 150;

/**
 * Looks until `wrong` finds nothing wrong any more, for as long as the scenario is patient. Throws what it said last.
 * A look that fails counts as wrong, too.
 */
export async function eventually(
  world: UatWorld,
  wrong: () => Promise<string | undefined>,
  limitMs?: number,
): Promise<void> {
  const until = Date.now() + (limitMs ?? world.surroundings.patienceMs);
  for (;;) {
    const fault = await wrong().then(
      (said) => (said === undefined ? undefined : new Error(said)),
      (error: Error) => error,
    );
    if (fault === undefined) return;
    if (Date.now() >= until) throw fault;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
