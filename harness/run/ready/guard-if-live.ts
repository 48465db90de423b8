import type { Browser } from '@playwright/test';
import { type Project, resolveDeployment } from '../../project/index.ts';

/**
 * Keeps a browser that looks at live data from writing, as in a run; does nothing elsewhere. Throws GuardNotProven: then
 * nothing may be opened in it.
 */
export async function guardIfLive(
  project: Project,
  { applications, environment }: { readonly applications: readonly string[]; readonly environment: string },
  browser: Browser,
): Promise<void> {
  const classes = applications.map((key) => resolveDeployment(project, key, environment).classOfData);
  if (!classes.includes('live')) return;
  const [{ Guard }, { proveGuard }, { guardRules }] = await Promise.all([
    import('../guard/guard.ts'),
    import('../guard/proof.ts'),
    import('../guard/rules.ts'),
  ]);
  await proveGuard(browser, await Guard.set(browser, guardRules(project, applications, environment)));
}
