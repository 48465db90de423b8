export { type Account, resolveAccount, secretValues } from './account.ts';
export { addSigner } from './add-signer.ts';
export type { ChangeRecordSettings, FieldValues } from './change-record-settings.ts';
export { isDay, utcOf } from './dates.ts';
export {
  type Deployment,
  deploymentAddress,
  deploymentsOf,
  environmentOf,
  resolveDeployment,
} from './deployment.ts';
export { type HttpCredentials, serverCredentials } from './http-credentials.ts';
export type { AllowedRequest, BodyRule, Shape } from './kept-from-writing.ts';
export { type LinkTemplates, linkTo } from './links.ts';
export { loadProject, lookAtProject } from './load-project.ts';
export { lookUp } from './look-up.ts';
export { didYouMean } from './near-miss.ts';
export type { NotificationSettings } from './notification-settings.ts';
export type { StopEarly } from './pack.ts';
export type { Application, Pack, Project, Release, Signatory } from './project.ts';
export type { Shown } from './readiness.ts';
export type { CallFor } from './release.ts';
export type { GateDefinition } from './release-gate.ts';
export { resolveSecret } from './secrets.ts';
export type { SignIn } from './sign-in.ts';
export type { WaitedFor } from './waited-for.ts';
