export { type Account, resolveAccount, resolvePersona, secretValues } from './account.ts';
export {
  type Deployment,
  deploymentAddress,
  deploymentsOf,
  environmentOf,
  resolveDeployment,
} from './deployment.ts';
export { loadProject } from './load-project.ts';
export { lookUp } from './look-up.ts';
export { didYouMean } from './near-miss.ts';
export type { Application, Entry, Pack, Persona, Project, ProjectPaths, Release } from './project.ts';
export type { GateDefinition } from './release.ts';
export { RULE_NAMES, type RuleName, type Rules } from './rules.ts';
export { resolveSecret, Variables } from './secrets.ts';
export type { Settings } from './settings.ts';
export type { SignIn } from './sign-in.ts';
