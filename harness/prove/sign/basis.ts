import {
  type Application,
  deploymentsOf,
  environmentOf,
  type GateDefinition,
  type Project,
  type Release,
} from '../../project/index.ts';
import { sha256OfMeaning } from '../../record/index.ts';

/**
 * What the evidence was made on, as parsed: a comment or the order of keys changes nothing. Each value is a SHA-256 of a
 * meaning, by a name that a person knows.
 */
export interface Basis {
  /** By application's key. */
  readonly versions: Readonly<Record<string, { readonly from: string; readonly to: string }>>;
  /** By pack's key. */
  readonly packs: Readonly<Record<string, string>>;
  /** As the gate writes it. */
  readonly environment: string;
  /** Address and class of data of each application there, by its key. */
  readonly deployments: Readonly<Record<string, string>>;
  /** By file, or by what else it is. */
  readonly configuration: Readonly<Record<string, string>>;
}

/** What evidence of the gate would be made on today. */
export function basisOf(project: Project, release: Release, gate: GateDefinition): Basis {
  const packs = gate.packs.flatMap((key) => project.packs.get(key) ?? []);
  const keys = [...Object.keys(release.applications), ...packs.flatMap((pack) => pack.applications)];
  const applications = [...new Set(keys)].sort().flatMap((key) => project.applications.get(key) ?? []);
  return {
    versions: release.applications,
    packs: Object.fromEntries(packs.map((pack) => [pack.key, pack.sha256])),
    environment: gate.environment,
    deployments: Object.fromEntries(
      applications.map((one) => [one.key, sha256OfMeaning(deployedAt(project, one, gate.environment))]),
    ),
    configuration: configuration(project, applications),
  };
}

function deployedAt(project: Project, application: Application, written: string) {
  const wanted = environmentOf(project, written);
  const found = deploymentsOf(project, application).find(
    ({ council, environment }) => council === wanted.council && environment === wanted.environment,
  );
  return found === undefined ? null : { address: found.address, classOfData: found.classOfData };
}

function configuration(project: Project, applications: readonly Application[]) {
  const { evidence, scenarioTimeLimitMs, stepTimeLimitMs, timeZone } = project.settings;
  const keys = applications.map((one) => one.key);
  const people = [...project.personas.values()].filter(({ accounts }) => keys.some((key) => key in accounts));
  return {
    ...Object.fromEntries(applications.map((one) => [one.file, sha256OfMeaning(withoutDeployments(one))])),
    'data/personas.yaml': sha256OfMeaning(people.map(({ key, sha256 }) => [key, sha256])),
    'data/values.yaml': sha256OfMeaning([...project.values]),
    'data/project.yaml': sha256OfMeaning({ evidence, scenarioTimeLimitMs, stepTimeLimitMs, timeZone }),
  };
}

/** Where else an application runs has nothing to do with what was tested here. */
function withoutDeployments(application: Application): object {
  const { deployments: _, sha256: __, ...rest } = application;
  return rest;
}
