import { lookup } from 'node:dns/promises';
import { statfsSync } from 'node:fs';
import type { Project } from '../../project/index.ts';
import { findBrowser } from '../browser.ts';
import type { ReadyCheck } from './report.ts';

/** What a run of all packs with its evidence, and the sealed copy, may take. */
const NEEDED_BYTES = 2_000_000_000;
const GB = 1_000_000_000;

/** What the harness needs on this machine: a browser, and room for evidence. */
export function ownChecks(project: Project): ReadyCheck[] {
  return [browser(), disk(project.root)];
}

/** Whether the network knows the name of an address. */
export async function nameCheck(application: string, address: string): Promise<ReadyCheck> {
  const { hostname } = new URL(address);
  const check = { application, check: 'name' };
  const name = hostname.replace(/^\[|\]$/g, '');
  try {
    const { address: found } = await lookup(name);
    return { ...check, status: 'ok', said: found === name ? name : `${name} is ${found}` };
  } catch {
    const next = 'Check the address under deployments, the VPN and the name service';
    return { ...check, status: 'failed', said: `the network does not know ${name}`, next };
  }
}

function browser(): ReadyCheck {
  const check = { application: null, check: 'browser' };
  try {
    return { ...check, status: 'ok', said: findBrowser().name };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { ...check, status: 'failed', said, next: 'Install Edge or Chrome, or set UAT_BROWSER to one' };
  }
}

function disk(folder: string): ReadyCheck {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const check = { application: null, check: 'disk', said: `${(free / GB).toFixed(1)} GB free` };
  if (free >= NEEDED_BYTES) return { ...check, status: 'ok' };
  return { ...check, status: 'failed', next: `Free at least ${NEEDED_BYTES / GB} GB for evidence` };
}
