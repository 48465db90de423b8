import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice } from './colleague.ts';
import { addAssessment, addPackage, addPerson, addReferral, details, idOf, submit } from './work.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('current');
});
afterAll(() => office.close());

describe('possible duplicates', () => {
  test.each(['9990000042', '999 000 0042', '999-000-0042'])('are found by NHS number %s', async (typed) => {
    const support = await office.colleague('k.prentice');
    const known = await addPerson(support, { surname: 'Duplicand', nhsNumber: '9990000042' });
    const answer = await support.post('/people', { details: details({ nhsNumber: typed }) });
    expect(answer.code).toBe(409);
    expect(answer.candidates).toContainEqual(
      expect.objectContaining({ id: known, because: 'Same NHS number' }),
    );
  });

  test('are found by name and date of birth, whatever the case', async () => {
    const support = await office.colleague('k.prentice');
    await addPerson(support, { surname: 'Twentyman' });
    const again = details({ forename: 'ADA', surname: 'twentyman' });
    expect((await support.post('/people', { details: again })).code).toBe(409);
    const dayLater = details({ surname: 'Twentyman', dateOfBirth: '1950-01-16' });
    expect((await support.post('/people', { details: dayLater })).code).toBe(201);
  });

  test('need a reason to be recorded all the same', async () => {
    const support = await office.colleague('k.prentice');
    await addPerson(support, { surname: 'Reasoner' });
    const again = details({ surname: 'Reasoner' });
    expect((await support.post('/people', { details: again, notADuplicate: ' ' })).code).toBe(422);
    expect((await support.post('/people', { details: again, notADuplicate: 'Cousin' })).code).toBe(201);
  });

  test('merging fills gaps and leaves what is known', async () => {
    const support = await office.colleague('k.prentice');
    const known = await addPerson(support, { surname: 'Gapper', phone: '01632 960001' });
    const more = details({ surname: 'Gapper', phone: '01632 960002', email: 'g@example.org' });
    await support.post(`/people/${known}/merge`, more);
    const record = await support.get(`/people/${known}`);
    expect(record.details).toMatchObject({ phone: '01632 960001', email: 'g@example.org' });
  });
});

describe('details', () => {
  test.each([
    ['no forename', { forename: '' }, 'forename'],
    ['no surname', { surname: ' ' }, 'surname'],
    ['no such day', { dateOfBirth: '1950-02-30' }, 'dateOfBirth'],
    ['a future birthday', { dateOfBirth: '2999-01-01' }, 'dateOfBirth'],
    ['a wrong check digit', { nhsNumber: '9990000019' }, 'nhsNumber'],
    ['nine digits', { nhsNumber: '999000001' }, 'nhsNumber'],
  ])('are refused for %s', async (_case, wrong, field) => {
    const support = await office.colleague('k.prentice');
    const answer = await support.post('/people', { details: details(wrong) });
    expect([answer.code, Object.keys(answer.fields as object)]).toEqual([422, [field]]);
  });

  test('a request that makes no sense changes nothing', async () => {
    const support = await office.colleague('k.prentice');
    expect((await support.post('/people', { details: 'everybody' })).code).toBe(400);
    expect((await support.get('/people/P-999999')).code).toBe(404);
  });
});

describe('limits', () => {
  const waiting = 'Awaiting authorisation';
  test.each([
    ['s.iqbal', 499_99, 200, 'Authorised'],
    ['s.iqbal', 500_00, 200, 'Authorised'],
    ['s.iqbal', 500_01, 403, waiting],
    ['d.oyelaran', 1_499_99, 200, 'Authorised'],
    ['d.oyelaran', 1_500_00, 200, 'Authorised'],
    ['d.oyelaran', 1_500_01, 409, 'With the funding panel'],
    ['a.mensah', 1_00, 403, waiting],
    ['m.haverstock', 1_00, 403, waiting],
    ['k.prentice', 1_00, 403, waiting],
  ])('%s and a package of %i pence: HTTP %i, %s', async (username, pence, status, after) => {
    const proposer = await office.colleague('l.fairweather');
    const proposed = idOf(await addPackage(proposer, pence));
    const authoriser = await office.colleague(username);
    expect((await authoriser.post(`/packages/${proposed}/authorise`)).code).toBe(status);
    const kept = await proposer.get(`/packages/${proposed}`);
    expect([kept.weeklyCost, kept.status]).toEqual([pence, after]);
  });

  test.each(['s.iqbal', 'd.oyelaran'])('%s may not authorise a package of their own', async (username) => {
    const proposer = await office.colleague(username);
    const proposed = idOf(await addPackage(proposer, 100_00));
    expect((await proposer.post(`/packages/${proposed}/authorise`)).code).toBe(403);
    expect(await proposer.column('/worklists/decisions', 'id')).not.toContain(proposed);
  });

  test('each service is rounded to the penny, half a penny up', async () => {
    const worker = await office.colleague('a.mensah');
    const person = await addPerson(worker);
    const line = { service: 'Home care', provider: 'L', units: 7_50, unitCost: 21_35 };
    const form = { basis: 'Urgent need, before an assessment', start: '2026-12-01', lines: [line, line] };
    expect((await worker.post(`/people/${person}/packages`, form)).weeklyCost).toBe(320_26);
  });

  test('an assessed need must have been authorised', async () => {
    const worker = await office.colleague('a.mensah');
    const assessment = await addAssessment(worker, 'a.mensah');
    const { personId } = await worker.get(`/assessments/${assessment}`);
    const lines = [{ service: 'Home care', provider: 'L', units: 100, unitCost: 100 }];
    const form = { basis: 'Assessed need', start: '2026-12-01', lines };
    await submit(worker, assessment, 2);
    expect((await worker.post(`/people/${personId}/packages`, form)).code).toBe(409);
    await (await office.colleague('s.iqbal')).post(`/assessments/${assessment}/authorise`);
    expect((await worker.post(`/people/${personId}/packages`, form)).code).toBe(200);
  });
});

describe('assessments', () => {
  test('go from draft over submitted and returned to authorised', async () => {
    const [worker, senior] = [await office.colleague('a.mensah'), await office.colleague('s.iqbal')];
    const assessment = await addAssessment(worker, 'a.mensah');
    expect((await senior.post(`/assessments/${assessment}/authorise`)).code).toBe(409);
    expect((await submit(worker, assessment, 2)).stage).toBe('Submitted');
    expect((await worker.post(`/assessments/${assessment}/authorise`)).code).toBe(403);
    expect((await senior.post(`/assessments/${assessment}/return`, { reason: '' })).code).toBe(422);
    expect((await senior.post(`/assessments/${assessment}/return`, { reason: 'More' })).stage).toBe(
      'Returned',
    );
    expect(await worker.column('/worklists/mine', 'id')).toContain(assessment);
    expect((await submit(worker, assessment, 2)).stage).toBe('Submitted');
    expect((await senior.post(`/assessments/${assessment}/authorise`)).stage).toBe('Authorised');
    expect((await submit(worker, assessment, 2)).code).toBe(409);
    expect(await worker.column('/worklists/mine', 'id')).not.toContain(assessment);
  });

  test('are not authorised by their author', async () => {
    const senior = await office.colleague('s.iqbal');
    const assessment = await addAssessment(senior, 's.iqbal');
    await submit(senior, assessment, 2);
    expect((await senior.post(`/assessments/${assessment}/authorise`)).code).toBe(403);
  });

  test.each([
    [0, 'Not eligible'],
    [1, 'Not eligible'],
    [2, 'Eligible'],
    [3, 'Eligible'],
  ])('with %i outcomes that cannot be achieved: %s', async (outcomes, eligibility) => {
    const worker = await office.colleague('a.mensah');
    const assessment = await addAssessment(worker, 'a.mensah');
    expect((await submit(worker, assessment, outcomes)).eligibility).toBe(eligibility);
  });

  test('are due 2 days after an urgent referral and 28 after a routine one', async () => {
    const worker = await office.colleague('a.mensah');
    const assessment = await addAssessment(worker, 'a.mensah');
    expect((await worker.get(`/assessments/${assessment}`)).due).toBe('2026-03-30');
  });
});

describe('documents', () => {
  test('come back as they went in', async () => {
    const support = await office.colleague('k.prentice');
    const referral = await addReferral(support, await addPerson(support));
    await support.upload(referral, 'Été & <b>.txt', 'Grüße');
    const [{ id }] = (await support.get(`/referrals/${referral}`)).documents as [{ id: string }];
    const response = await support.fetch(`/api/documents/${id}?download=yes`);
    const name = decodeURIComponent(
      /''(.*)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '',
    );
    expect([name, await response.text()]).toEqual(['Été & <b>.txt', 'Grüße']);
  });

  test.each([
    ['a program', 'run.exe', Buffer.from('MZ'), 422],
    ['a page with script', 'page.html', Buffer.from('<script>'), 422],
    ['an empty file', 'empty.txt', Buffer.alloc(0), 422],
    ['2 MB', 'scan.pdf', Buffer.alloc(2 * 1024 * 1024), 201],
    ['a byte more than 2 MB', 'scan.pdf', Buffer.alloc(2 * 1024 * 1024 + 1), 422],
    ['more than 5 MB', 'scan.pdf', Buffer.alloc(5 * 1024 * 1024 + 1), 413],
  ])('%s: HTTP status', async (_case, name, content, status) => {
    const support = await office.colleague('k.prentice');
    const referral = await addReferral(support, await addPerson(support));
    expect((await support.upload(referral, name, content)).code).toBe(status);
    const kept = (await support.get(`/referrals/${referral}`)).documents;
    expect(kept).toHaveLength(status === 201 ? 1 : 0);
  });
});
