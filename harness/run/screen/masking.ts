import { type Application, type Project, resolveDeployment, secretValues } from '../../project/index.ts';
import { type ClassOfData, createMask, type Mask } from '../mask/index.ts';

/** From what needs least care to what needs most. */
const CLASSES: readonly ClassOfData[] = ['synthetic', 'masked', 'live'];

/**
 * The masking of one scenario: by its application's deployment, or by the strictest of all deployments in the
 * environment where a journey crosses applications.
 */
export function maskingFor(project: Project, environment: string, application: string | undefined): Mask {
  const applications = [...project.applications.values()].filter(
    (one) => application === undefined || one.key === application,
  );
  const masks = applications.map((one) => one.mask);
  return createMask({
    classOfData: strictest(applications.map((one) => classOf(project, one, environment))),
    secrets: secretValues(project),
    applicationMasks: {
      fields: masks.flatMap((mask) => mask.fields),
      columns: masks.flatMap((mask) => mask.columns),
      regions: masks.flatMap((mask) => mask.regions),
    },
  });
}

/** The class of data of an application in an environment; undefined where it is not deployed there. */
function classOf(project: Project, application: Application, environment: string): ClassOfData | undefined {
  try {
    return resolveDeployment(project, application.key, environment).classOfData;
  } catch {
    return undefined;
  }
}

function strictest(classes: readonly (ClassOfData | undefined)[]): ClassOfData {
  const ranks = classes.map((one) => (one === undefined ? 0 : CLASSES.indexOf(one)));
  return CLASSES[Math.max(0, ...ranks)] ?? 'live';
}
