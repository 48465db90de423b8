import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LinkTemplates } from '../../project/index.ts';
import type { RunRecord, ScenarioRecord } from '../../run/schema.ts';
import type { RunToProve } from '../input.ts';
import { AllureFiles } from './files.ts';
import { type AllureResult, allureResult } from './result.ts';
import type { WhatFits } from './what-fits.ts';

/** The folder in a run's folder that the reporter writes. */
const RESULTS = 'allure-results';

/**
 * Makes a folder of Allure results for a run: the reporter's, with identity, labels, links, steps, tables and
 * pictures from the run record, which alone knows them masked and complete.
 */
export function decorateResults(
  { folder, record }: RunToProve,
  target: string,
  fits: WhatFits,
  links: LinkTemplates,
): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const uuids = uuidsByAttempt(path.join(folder, RESULTS), record);
  const files = new AllureFiles(folder, target);
  for (const scenario of record.scenarios) {
    for (const attempt of scenario.attempts) {
      const uuid = uuids.get(attemptKey(scenario, attempt.number)) ?? crypto.randomUUID();
      const result = allureResult({ run: record, scenario, attempt, uuid, files, fits, links });
      writeFileSync(path.join(target, `${uuid}-result.json`), JSON.stringify(result));
    }
  }
}

/** The reporter's result of each attempt, found by the test's title and its order in time. */
function uuidsByAttempt(results: string, record: RunRecord): Map<string, string> {
  const inTime = reporterResults(results).sort((one, other) => one.start - other.start);
  const byName = new Map<string, string[]>();
  for (const { name, uuid } of inTime) byName.set(name, [...(byName.get(name) ?? []), uuid]);
  const uuids = new Map<string, string>();
  for (const scenario of record.scenarios) {
    const found = byName.get(`${scenario.id} ${scenario.title}`) ?? [];
    for (const [index, uuid] of found.entries()) uuids.set(attemptKey(scenario, index + 1), uuid);
  }
  return uuids;
}

function reporterResults(folder: string): Pick<AllureResult, 'uuid' | 'name' | 'start'>[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
    entry.name.endsWith('-result.json'),
  );
  return names.map(({ name }) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as AllureResult);
}

function attemptKey(scenario: ScenarioRecord, number: number): string {
  return `${scenario.id} ${number}`;
}

function byBrowser(run: RunRecord): [string, string][] {
  return [
    ['Browser', `${run.browser.name} ${run.browser.version}`],
    ['Operating system', run.operatingSystem],
    ['Seed', String(run.seed)],
    ['Run', run.id],
    ['Run by', run.operator],
  ];
}

function byHand(run: RunRecord): [string, string][] {
  return [
    ['Done by hand', run.id],
    ['Taken in by', run.operator],
  ];
}

/** Of several runs Allure takes the last one's block alone, so that it gets one that tells of all. */
export function environmentBlock(runs: readonly RunRecord[]): string {
  const told = new Map<string, Set<string>>();
  for (const [name, value] of runs.flatMap(environmentOf))
    told.set(name, (told.get(name) ?? new Set()).add(value));
  return [...told]
    .map(([name, values]) => [name, [...values].join(', ')] as const)
    .map(([name, value]) => `${name.replace(/[=:\s]+/g, '_')}=${value.replace(/[\r\n]+/g, ' ')}`)
    .join('\n');
}

function environmentOf(run: RunRecord): [string, string][] {
  return [
    ...run.applications.map((one): [string, string] => [
      one.name,
      `${one.versionBefore ?? 'version unknown'} at ${one.address} (${one.classOfData} data)`,
    ]),
    ['Environment', `${run.council}/${run.environment}`],
    ['Harness', run.harness],
    ...(run.manual === undefined ? byBrowser(run) : byHand(run)),
    ...(run.change === null ? [] : [['Change', run.change] as [string, string]]),
  ];
}
