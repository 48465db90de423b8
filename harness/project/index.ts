export { type Account, resolveAccount, secretValues } from './account.ts';
export {
  type Deployment,
  deploymentAddress,
  deploymentsOf,
  environmentOf,
  resolveDeployment,
} from './deployment.ts';
export { type LinkTemplates, linkTo } from './links.ts';
export { loadProject, lookAtProject } from './load-project.ts';
export { lookUp } from './look-up.ts';
export type { StopEarly } from './pack.ts';
export type { Application, Pack, Project, Release } from './project.ts';
export type { Shown } from './readiness.ts';
export type { GateDefinition } from './release.ts';
export { resolveSecret } from './secrets.ts';
export type { SignIn } from './sign-in.ts';
