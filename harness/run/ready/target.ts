import type { Browser } from '@playwright/test';
import { type Application, type Deployment, deploymentAddress, type Project } from '../../project/index.ts';
import { serverAddresses } from '../context.ts';
import { noAnswer } from '../no-answer.ts';
import { type PlaceSigns, placeSigns } from '../seats/place-signs.ts';
import type { ReadyCheck } from './report.ts';

/** Where one application is looked at, and with what. */
export interface Target {
  readonly project: Project;
  readonly application: Application;
  readonly deployment: Deployment;
  readonly address: string;
  readonly signs: PlaceSigns;
  readonly browser: Browser;
}

/** One account that has to be let in. */
export interface Person {
  readonly persona: string;
  readonly username: string;
}

export function targetOf(
  project: Project,
  application: Application,
  deployment: Deployment,
  browser: Browser,
): Target {
  const address = deploymentAddress(deployment, serverAddresses());
  const signs = placeSigns(project, application, deployment);
  return { project, application, deployment, address, signs, browser };
}

export function said(
  { application }: Pick<Target, 'application'>,
  check: string,
  status: ReadyCheck['status'],
  text: string,
  next?: string,
): ReadyCheck {
  return { application: application.key, check, status, said: text, ...(next === undefined ? {} : { next }) };
}

/** One line for what was thrown. */
export function plainly(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return noAnswer(message)?.sentence ?? message.split('\n')[0] ?? 'it did not work';
}
