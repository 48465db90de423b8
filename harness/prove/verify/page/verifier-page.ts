/** The page that verifies a pack in a browser. */
export async function verifierPage(): Promise<string> {
  return '<!doctype html><title>Verify</title>';
}
