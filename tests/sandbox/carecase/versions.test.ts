import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EditionName, loadEdition } from '../../../sandbox/kit/changes.ts';
import { type Colleague, type Office, openOffice } from './colleague.ts';
import { addAssessment, addPackage, addPerson, addReferral, details, idOf, submit } from './work.ts';

const FEATURES = new URL('../../../features/carecase/', import.meta.url);
const regressions = loadEdition('carecase', 'next').changes.filter((change) => change.kind === 'regression');

/** What the service would see of each regression: what is right first, and what the new version does instead. */
const SYMPTOMS: Record<
  string,
  { look: (office: Office) => Promise<unknown>; right: unknown; wrong: unknown }
> = {
  'restricted-in-search': {
    look: async (office) => (await office.colleague('a.mensah')).column('/people?q=Thackeray', 'name'),
    right: [],
    wrong: ['Rosalind Thackeray'],
  },
  'documents-lost-on-save': { look: documentsAfterCorrection, right: 1, wrong: 0 },
  'download-named-by-number': {
    look: downloadedName,
    right: 'Letter.txt',
    wrong: expect.stringMatching(/^D-\d+\.txt$/),
  },
  'duplicates-miss-spaced-nhs-number': { look: codeForKnownNumber('999 000 0018'), right: 409, wrong: 201 },
  'package-limit-a-penny-out': { look: authorise('s.iqbal', 500_01), right: 403, wrong: 200 },
  'manager-authorises-own-package': {
    look: authorise('d.oyelaran', 1_00, 'd.oyelaran'),
    right: 403,
    wrong: 200,
  },
  'returned-work-vanishes': { look: worklistAfterReturn, right: [true, true], wrong: [false, false] },
  'communication-needs-lost': { look: needsAfterChange, right: 'Large print', wrong: '' },
  'access-not-logged': { look: loggedOpening, right: true, wrong: false },
  'summer-birthday-a-day-early': {
    look: keptBirthday('1948-07-15'),
    right: '1948-07-15',
    wrong: '1948-07-14',
  },
  'eligibility-needs-three-outcomes': { look: eligibilityWith(2), right: 'Eligible', wrong: 'Not eligible' },
};

describe.each<EditionName>(['current', 'next'])('in %s', (edition) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(edition);
  });
  afterAll(() => office.close());

  test.each(Object.entries(SYMPTOMS))('%s', async (_id, { look, right, wrong }) => {
    expect(await look(office)).toEqual(edition === 'current' ? right : wrong);
  });
});

describe('what next breaks, it breaks no further than it says', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice('next');
  });
  afterAll(() => office.close());

  test.each([
    ['a known number without spaces is recognised', codeForKnownNumber('9990000018'), 409],
    ['a package two pennies above the limit is refused', authorise('s.iqbal', 500_02), 403],
    ['a senior social worker still may not authorise their own', authorise('s.iqbal', 1_00, 's.iqbal'), 403],
    ['a winter birthday stays', keptBirthday('1950-01-15'), '1950-01-15'],
    ['three outcomes are eligible', eligibilityWith(3), 'Eligible'],
  ])('%s', async (_case, look, right) => {
    expect(await look(office)).toBe(right);
  });

  test('a restricted record still cannot be opened, and refusals are still logged', async () => {
    const worker = await office.colleague('a.mensah');
    expect((await worker.get('/people/P-100002')).code).toBe(403);
    const keeper = await office.colleague('m.haverstock');
    expect(await keeper.column('/people/P-100002/access-log', 'what')).toContain('Refused');
  });
});

describe('the list of changes', () => {
  test('names every regression that has a symptom here, and no other', () => {
    expect(regressions.map((change) => change.id)).toEqual(Object.keys(SYMPTOMS));
  });

  test('names for each regression scenarios that exist', () => {
    const known = new Set(scenarioIds());
    const named = regressions.flatMap((change) => change['caught by'] ?? []);
    expect(regressions.filter((change) => (change['caught by'] ?? []).length === 0)).toEqual([]);
    expect(named.filter((id) => !known.has(id.split('/')[0] ?? ''))).toEqual([]);
  });
});

function scenarioIds(): string[] {
  const texts = readdirSync(FEATURES).map((name) => readFileSync(new URL(name, FEATURES), 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(/@(CC-\d{3})\b/g)].map(([, id]) => id ?? ''));
}

async function documentsAfterCorrection(office: Office): Promise<number> {
  const support = await office.colleague('k.prentice');
  const referral = await referralWithLetter(support);
  const form = { source: 'GP', priority: 'Routine', received: '2026-03-02', reason: 'Corrected' };
  const { documents } = await support.send('PUT', `/referrals/${referral}`, form);
  return (documents as unknown[]).length;
}

async function downloadedName(office: Office): Promise<string | undefined> {
  const support = await office.colleague('k.prentice');
  const { documents } = await support.get(`/referrals/${await referralWithLetter(support)}`);
  const [{ id }] = documents as [{ id: string }];
  const response = await support.fetch(`/api/documents/${id}?download=yes`);
  return /''(.*)$/.exec(response.headers.get('content-disposition') ?? '')?.[1];
}

async function referralWithLetter(support: Colleague): Promise<string> {
  const referral = await addReferral(support, await addPerson(support));
  await support.upload(referral, 'Letter.txt', 'Dear colleague');
  return referral;
}

function codeForKnownNumber(nhsNumber: string) {
  return async (office: Office): Promise<number> => {
    const support = await office.colleague('k.prentice');
    const somebody = details({ surname: 'Elsewhere', nhsNumber });
    return (await support.post('/people', { details: somebody })).code;
  };
}

function authorise(username: string, pence: number, proposedBy = 'a.mensah') {
  return async (office: Office): Promise<number> => {
    const proposed = idOf(await addPackage(await office.colleague(proposedBy), pence));
    return (await (await office.colleague(username)).post(`/packages/${proposed}/authorise`)).code;
  };
}

async function worklistAfterReturn(office: Office): Promise<boolean[]> {
  const [worker, senior] = [await office.colleague('a.mensah'), await office.colleague('s.iqbal')];
  const assessment = await addAssessment(worker, 'a.mensah');
  await submit(worker, assessment, 2);
  await senior.post(`/assessments/${assessment}/return`, { reason: 'More, please' });
  const lists = [await worker.column('/worklists/mine', 'id'), await senior.column('/worklists/team', 'id')];
  return lists.map((list) => list.includes(assessment));
}

async function needsAfterChange(office: Office): Promise<unknown> {
  const support = await office.colleague('k.prentice');
  const entries = { communicationNeeds: 'Large print', phone: '01632 960001' };
  const person = await addPerson(support, entries);
  await support.send('PUT', `/people/${person}`, details({ ...entries, phone: '01632 960002' }));
  const record = await support.get(`/people/${person}`);
  return (record.details as Record<string, string>).communicationNeeds;
}

async function loggedOpening(office: Office): Promise<boolean> {
  await (await office.colleague('d.oyelaran')).get('/people/P-100002');
  const keeper = await office.colleague('m.haverstock');
  return (await keeper.column('/people/P-100002/access-log', 'what')).includes('Opened the record');
}

function keptBirthday(dateOfBirth: string) {
  return async (office: Office): Promise<unknown> => {
    const support = await office.colleague('k.prentice');
    return (await support.get(`/people/${await addPerson(support, { dateOfBirth })}`)).dateOfBirth;
  };
}

function eligibilityWith(outcomes: number) {
  return async (office: Office): Promise<unknown> => {
    const worker = await office.colleague('a.mensah');
    return (await submit(worker, await addAssessment(worker, 'a.mensah'), outcomes)).eligibility;
  };
}
