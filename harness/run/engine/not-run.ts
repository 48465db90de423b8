/**
 * Thrown by a step that is not built yet. The message says what is missing, which returning `'pending'` cannot.
 */
export class Pending extends Error {
  override name = 'Pending';
}

/**
 * Thrown by a step or hook when the scenario does not apply here, for example to a module that this council did not
 * buy. The message says why; the scenario counts as not run (design decision 4).
 */
export class Skipped extends Error {
  override name = 'Skipped';
}
