import type { Browser } from '@playwright/test';
import {
  deploymentAddress,
  environmentOf,
  type Project,
  type Release,
  resolveDeployment,
} from '../../project/index.ts';
import { findBrowser, launchOptions } from '../browser.ts';
import { serverAddresses } from '../context.ts';
import { lookAtApplications } from '../look/look.ts';
import { checkApplication } from './application-checks.ts';
import { guardIfLive } from './guard-if-live.ts';
import { ownChecks } from './own-checks.ts';
import { READY_SCHEMA, type ReadyCheck, type ReadyReport } from './report.ts';
import { said, type Target, targetOf } from './target.ts';

/** What has not been told by then is not waited for, in milliseconds. */
const LONGEST_MS = 55_000;

export interface ReadyRequest {
  readonly environment: string;
  readonly applications: readonly string[];
  /** Versions are compared with what it brings. */
  readonly release?: Release;
  /** What has not been told by then is not waited for, in whole milliseconds. */
  readonly limitMs?: number | undefined;
  /** Further checks of the harness's own, such as access to the change record. */
  readonly further?: readonly Promise<ReadyCheck>[];
}

/** Looks at everything that a pack needs, all applications at once. Servers must have been started. Never changes data. */
export async function checkReadiness(project: Project, request: ReadyRequest): Promise<ReadyReport> {
  const started = new Date();
  const checks: ReadyCheck[] = ownChecks(project);
  const tell = (check: ReadyCheck) => {
    checks.push(check);
  };
  const further = Promise.all((request.further ?? []).map((one) => one.then(tell)));
  const places = request.applications.map((key) => resolveDeployment(project, key, request.environment));
  const hasBrowser = checks.every((one) => one.check !== 'browser' || one.status === 'ok');
  const applications = hasBrowser ? inBrowser(project, request, tell) : Promise.resolve();
  await Promise.all([further, applications]);
  return {
    schema: READY_SCHEMA,
    at: started.toISOString(),
    durationMs: Date.now() - started.getTime(),
    ...environmentOf(project, request.environment),
    release: request.release?.key ?? null,
    applications: places.map((place) => ({
      key: place.application,
      name: project.applications.get(place.application)?.name ?? place.application,
      address: deploymentAddress(place, serverAddresses()),
    })),
    ready: checks.every((one) => one.status !== 'failed'),
    checks,
  };
}

async function inBrowser(
  project: Project,
  request: ReadyRequest,
  tell: (check: ReadyCheck) => void,
): Promise<void> {
  const { limitMs = LONGEST_MS } = request;
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch(launchOptions(findBrowser()));
  try {
    const limit = AbortSignal.timeout(limitMs);
    await guardIfLive(project, request, browser);
    const targets = targetsOf(project, request, browser);
    const versions = checkVersions(project, request, targets, tell);
    await Promise.all([versions, ...targets.map((target) => withinLimit(target, { limit, limitMs }, tell))]);
  } finally {
    await browser.close();
  }
}

function targetsOf(
  project: Project,
  { applications, environment }: ReadyRequest,
  browser: Browser,
): Target[] {
  return applications.flatMap((key) => {
    const application = project.applications.get(key);
    if (application === undefined) return [];
    return [targetOf(project, application, resolveDeployment(project, key, environment), browser)];
  });
}

/** An application that takes too long is told so; what it had told by then stands. */
async function withinLimit(
  target: Target,
  { limit, limitMs }: { readonly limit: AbortSignal; readonly limitMs: number },
  tell: (check: ReadyCheck) => void,
): Promise<void> {
  const late = new Promise<'late'>((resolve) => limit.addEventListener('abort', () => resolve('late')));
  const tellInTime = (check: ReadyCheck) => {
    if (!limit.aborted) tell(check);
  };
  const done = checkApplication(target, tellInTime).catch((error: unknown) =>
    tellInTime(said(target, 'checks', 'failed', error instanceof Error ? error.message : String(error))),
  );
  if ((await Promise.race([done, late])) !== 'late') return;
  const next = 'Look again when it is faster, or at fewer applications';
  tell(
    said(
      target,
      'checks',
      'failed',
      `not all was checked within ${Math.round(limitMs / 1000)} seconds`,
      next,
    ),
  );
}

async function checkVersions(
  project: Project,
  request: ReadyRequest,
  targets: readonly Target[],
  tell: (check: ReadyCheck) => void,
): Promise<void> {
  const { applications, environment, release } = request;
  const guard = (browser: Browser) => guardIfLive(project, request, browser);
  const { versions } = await lookAtApplications(project, applications, environment, guard);
  for (const target of targets) {
    const key = target.application.key;
    tell(versionCheck(target, versions[key] ?? null, release?.applications[key]));
  }
}

/** `planned`: what the release says of the application; undefined where no release is asked about. */
export function versionCheck(
  target: Pick<Target, 'application'>,
  version: string | null,
  planned: { readonly from: string; readonly to: string } | undefined,
): ReadyCheck {
  if (version === null)
    return said(
      target,
      'version',
      'note',
      'it shows none',
      'Who runs the pack vouches for it: --attest application=version',
    );
  if (planned === undefined || version === planned.to) return said(target, 'version', 'ok', version);
  const isOld = version === planned.from ? ', as before the release' : '';
  const next = 'Upgrade it first, or correct the release';
  return said(target, 'version', 'failed', `${version}${isOld}, and not ${planned.to}`, next);
}
