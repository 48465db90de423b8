import { lookup } from 'node:dns/promises';
import { statfsSync } from 'node:fs';
import path from 'node:path';
import type { Project } from '../../project/index.ts';
import { findBrowser } from '../browser.ts';
import type { ReadyCheck } from './report.ts';

/** What a run of all packs with its evidence, and the sealed copy, may take. */
const NEEDED_BYTES = 2_000_000_000;
const GB = 1_000_000_000;

/** What the harness needs on this machine: a browser, and room for evidence, also where records lie on a share. */
export function ownChecks({ root, paths }: Pick<Project, 'root' | 'paths'>): ReadyCheck[] {
  return [
    browser(),
    room('disk', root),
    ...(isWithin(root, paths.records) ? [] : [room('records', paths.records)]),
  ];
}

function isWithin(root: string, folder: string): boolean {
  const way = path.relative(root, folder);
  return !way.startsWith('..') && !path.isAbsolute(way);
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

function room(name: string, folder: string): ReadyCheck {
  const about = { application: null, check: name };
  // One that is still to be made comes to lie in the one above it.
  const free = freeIn(folder) ?? freeIn(path.dirname(folder));
  if (free === undefined)
    return {
      ...about,
      status: 'failed',
      said: `${folder} is not there`,
      next: 'Connect the share, or make the folder',
    };
  const check = { ...about, said: `${(free / GB).toFixed(1)} GB free` };
  if (free >= NEEDED_BYTES) return { ...check, status: 'ok' };
  return { ...check, status: 'failed', next: `Free at least ${NEEDED_BYTES / GB} GB for evidence` };
}

/** Bytes; undefined where the folder cannot be reached. */
function freeIn(folder: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}
