import { deploymentsOf, environmentOf, type Project } from '../../project/index.ts';
import { type Envelope, throwawaySigner } from '../../record/index.ts';
import type { SignOff } from './sign-off.ts';

/** Why a sample's signature does not count here; undefined where it does, or where it is no sample's. */
export async function throwawayFault(
  project: Project,
  environment: string,
  { signatures }: Envelope,
  { signer, throwaway }: Pick<SignOff, 'signer' | 'throwaway'>,
): Promise<string | undefined> {
  const { fingerprint } = await throwawaySigner(signer.name);
  if (signatures[0]?.keyid !== fingerprint) return undefined;
  if (!throwaway) return 'It was made with a throwaway key and does not say so.';
  return throwawayRefusal(project, environment);
}

/** Why samples may not sign in an environment; undefined where they may. */
export function throwawayRefusal(project: Project, environment: string): string | undefined {
  if (!project.settings.throwawayKeys) return 'The project does not allow throwaway keys.';
  const wanted = environmentOf(project, environment);
  const deployments = [...project.applications.values()].flatMap((one) => deploymentsOf(project, one));
  const here = deployments.filter(
    (one) => one.council === wanted.council && one.environment === wanted.environment,
  );
  const other = here.find((one) => one.classOfData !== 'synthetic');
  if (other === undefined) return undefined;
  return `Throwaway keys are for synthetic data only; ${other.application} has ${other.classOfData} data there.`;
}
