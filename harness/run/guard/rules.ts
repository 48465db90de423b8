import {
  type AllowedRequest,
  type Application,
  deploymentAddress,
  type Project,
  resolveDeployment,
} from '../../project/index.ts';
import { serverAddresses } from '../context.ts';

/** What the guard goes by, for one application of the run. */
export interface ApplicationRules {
  readonly key: string;
  readonly name: string;
  readonly file: string;
  readonly origin: string;
  /** The page of its sign-in form, where it has one. */
  readonly signInPath: string | undefined;
  readonly allow: readonly AllowedRequest[];
  readonly abort: readonly string[];
  readonly stop: readonly string[];
}

/** Services that only count visits: whatever is sent to them can be dropped. */
export const ANALYTICS: readonly string[] = [
  'https://*.google-analytics.com/',
  'https://*.analytics.google.com/',
  'https://*.googletagmanager.com/',
  'https://*.doubleclick.net/',
  'https://*.clarity.ms/',
  'https://*.hotjar.com/',
  'https://*.hotjar.io/',
  'https://*.applicationinsights.azure.com/',
  'https://dc.services.visualstudio.com/',
  'https://*.nr-data.net/',
  'https://*.sentry.io/',
  'https://*.siteimproveanalytics.io/',
];

/** Words in the address of a GET that say it changes something, wherever an application stands. */
export const CHANGING: readonly string[] = [
  '/logout',
  '/log-out',
  '/logoff',
  '/log-off',
  '/signout',
  '/sign-out',
  '/signoff',
  '/sign-off',
  '/delete',
  '/remove',
  '?action=',
  '?_method=',
  '?x-http-method-override=',
];

/** The rules of the applications that a run is about; `place` is `council/environment`. */
export function guardRules(project: Project, keys: readonly string[], place: string): ApplicationRules[] {
  return keys.flatMap((key) => {
    const application = project.applications.get(key);
    return application === undefined ? [] : [rulesOf(project, application, place)];
  });
}

function rulesOf(project: Project, application: Application, place: string): ApplicationRules {
  const address = deploymentAddress(resolveDeployment(project, application.key, place), serverAddresses());
  const { key, name, file, signIn, keptFromWriting } = application;
  const signInPath = signIn === null || signIn.kind === 'page object' ? undefined : signIn.page;
  return { key, name, file, origin: new URL(address).origin, signInPath, ...keptFromWriting };
}
