import { createHash } from 'node:crypto';
import { tagValues } from '../../gherkin/scenario.ts';
import { type LinkTemplates, linkTo } from '../../project/index.ts';
import type {
  AttemptRecord,
  Media,
  RunRecord,
  ScenarioRecord,
  StepRecord,
  StepStatus,
} from '../../run/schema.ts';
import type { AllureAttachment, AllureFiles } from './files.ts';
import type { WhatFits } from './what-fits.ts';

/** The parts of an Allure result that are written anew from the run record; the rest stays as the reporter left it. */
export interface AllureResult {
  uuid: string;
  name: string;
  fullName: string;
  testCaseId: string;
  historyId: string;
  status: AllureStatus;
  statusDetails: { message?: string; trace?: string };
  stage: 'finished';
  start: number;
  stop: number;
  steps: AllureStep[];
  attachments: AllureAttachment[];
  parameters: { name: string; value: string; excluded?: boolean }[];
  labels: { name: string; value: string }[];
  links: { name: string; url: string; type: string }[];
  titlePath?: string[];
  description?: string;
}

export interface AllureStep {
  name: string;
  status: AllureStatus;
  statusDetails: { message?: string; trace?: string };
  stage: 'finished';
  start: number;
  stop: number;
  steps: AllureStep[];
  attachments: AllureAttachment[];
  parameters: never[];
}

type AllureStatus = 'passed' | 'failed' | 'broken' | 'skipped';

/** What stands in the place of steps for which there is no room. */
const WITHOUT_STEPS =
  'Its steps are left out of this file for its size; the certificate, the evidence and the whole report have them.';

const SEVERITY = { high: 'critical', medium: 'normal', low: 'minor' } as const;

/** One attempt as Allure shows it. `before` is the reporter's own result of that attempt, where there is one. */
export function allureResult(parts: {
  readonly run: RunRecord;
  readonly scenario: ScenarioRecord;
  readonly attempt: AttemptRecord;
  readonly uuid: string;
  readonly files: AllureFiles;
  readonly fits: WhatFits;
  readonly links: LinkTemplates;
}): AllureResult {
  const { run, scenario, attempt, uuid, files, fits } = parts;
  // Allure 3 takes results of one test case for tries of it, whatever their history is: a row is a case of its own.
  const identity = hash(`${run.council}/${run.environment} ${scenario.id}`);
  const keep = (media: Media) => fits.media(media, attempt);
  const hasSteps = fits.steps(attempt);
  return {
    uuid,
    name: `${scenario.id} ${scenario.title}`,
    fullName: `${scenario.feature}#${scenario.id}`,
    testCaseId: identity,
    historyId: identity,
    status: allureStatus(attempt.status),
    statusDetails: details(
      attempt.reason,
      attempt.steps.find((step) => step.status === attempt.status)?.detail,
    ),
    stage: 'finished',
    start: Date.parse(attempt.started),
    stop: Date.parse(attempt.ended),
    ...(hasSteps ? {} : { description: WITHOUT_STEPS }),
    steps: hasSteps ? attempt.steps.map((step) => allureStep(step, files, keep)) : [],
    attachments: attempt.media.filter(keep).map((media) => files.media(media)),
    parameters: peopleOf(run, attempt),
    labels: labelsOf(run, scenario),
    links: linksOf(run, scenario, parts.links),
    titlePath: [run.project, scenario.featureTitle],
  };
}

function allureStep(step: StepRecord, files: AllureFiles, keep: (media: Media) => boolean): AllureStep {
  const start = Date.parse(step.started);
  const written = [
    ...(step.table ? [files.table(step.table)] : []),
    ...(step.docString === undefined ? [] : [files.text('Text', step.docString)]),
    ...(step.note === undefined ? [] : [files.text('Noted by the tester', step.note)]),
  ];
  return {
    name:
      step.kind === 'step'
        ? `${step.keyword}${step.text}`
        : `${step.kind === 'before' ? 'Before' : 'After'} ${step.text}`.trim(),
    status: allureStatus(step.status),
    statusDetails: details(step.reason, step.detail),
    stage: 'finished',
    start,
    stop: start + step.durationMs,
    steps: (step.steps ?? []).map((inner) => allureStep(inner, files, keep)),
    attachments: [...written, ...step.media.filter(keep).map((media) => files.media(media))],
    parameters: [],
  };
}

/** Who took part; in which application is said where there is more than one. They are no part of the identity. */
function peopleOf(
  { applications }: RunRecord,
  { people, tester }: AttemptRecord,
): AllureResult['parameters'] {
  if (tester !== undefined) return [{ name: 'By hand', value: tester, excluded: true }];
  const nameOf = (key: string) => applications.find((one) => one.key === key)?.name ?? key;
  const single = new Set(people.map(({ application }) => application)).size < 2;
  return people.map(({ persona, application }) => ({
    name: single ? 'Person' : `Person in ${nameOf(application)}`,
    value: persona,
    excluded: true,
  }));
}

function labelsOf(run: RunRecord, scenario: ScenarioRecord): AllureResult['labels'] {
  const application = run.applications.find((one) => one.key === scenario.application);
  const tags = scenario.tags.filter((tag) => !/^@(risk:|req:)|^@[A-Z][A-Z0-9]*-\d+$/.test(tag));
  const pairs: [string, string | undefined][] = [
    ['epic', application?.name ?? 'Across applications'],
    ['feature', scenario.featureTitle],
    ['story', scenario.rule ?? undefined],
    ['severity', scenario.risk === null ? undefined : SEVERITY[scenario.risk]],
    ['owner', application?.owner],
    ['environment', run.environment],
    ...scenario.requirements.map((one): [string, string] => ['requirement', one]),
    ...tags.map((tag): [string, string] => ['tag', tag.slice(1)]),
  ];
  return pairs.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [{ name, value }]));
}

function linksOf(run: RunRecord, scenario: ScenarioRecord, templates: LinkTemplates): AllureResult['links'] {
  const link = (kind: keyof LinkTemplates, id: string, type: string) => {
    const url = linkTo(templates, kind, id);
    return url === undefined ? [] : [{ name: id, url, type }];
  };
  return [
    ...scenario.requirements.flatMap((id) => link('requirement', id, 'requirement')),
    ...tagValues(scenario.tags, 'defect').flatMap((id) => link('defect', id, 'issue')),
    ...(run.change === null ? [] : link('change', run.change, 'issue')),
  ];
}

/** Blocked and not executable are `broken`: they say nothing about the application. */
function allureStatus(status: StepStatus): AllureStatus {
  if (status === 'passed' || status === 'failed' || status === 'skipped') return status;
  return 'broken';
}

function details(message: string | undefined, trace: string | undefined): AllureResult['statusDetails'] {
  return { ...(message === undefined ? {} : { message }), ...(trace === undefined ? {} : { trace }) };
}

function hash(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
