import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice } from './colleague.ts';
import { addAssessment, addPerson, addReferral, details, idOf } from './work.ts';

const RESTRICTED = 'P-100002';
let office: Office;
beforeAll(async () => {
  office = await openOffice('current');
});
afterAll(() => office.close());

describe('signing in', () => {
  test('strangers get no data, and are sent to sign in', async () => {
    expect((await fetch(`${office.address}/api/people?q=hallam`)).status).toBe(401);
    const page = await fetch(`${office.address}/people/P-100001`, { redirect: 'manual' });
    expect(page.headers.get('location')).toBe('/sign-in?return=%2Fpeople%2FP-100001');
  });

  test('a wrong password says so and does not repeat it', async () => {
    const body = new URLSearchParams({ username: 'a.mensah', password: 'guessed' });
    const response = await fetch(`${office.address}/sign-in`, { method: 'POST', body });
    const page = await response.text();
    expect([response.status, page.includes('is wrong'), page.includes('guessed')]).toEqual([
      401,
      true,
      false,
    ]);
  });

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example'])(
    'nobody is sent on to %s',
    async (back) => {
      const password = process.env.SANDBOX_PASSWORD ?? '';
      const body = new URLSearchParams({ username: 'a.mensah', password, return: back });
      const response = await fetch(`${office.address}/sign-in`, { method: 'POST', body, redirect: 'manual' });
      expect(response.headers.get('location')).toBe('/');
    },
  );

  test('the version can be read without signing in', async () => {
    const page = await (await fetch(`${office.address}/about`)).text();
    expect(page).toContain('Version 5.4');
  });
});

describe('roles', () => {
  test('business support gets no assessments and no packages, not even inside a record', async () => {
    const support = await office.colleague('k.prentice');
    expect((await support.get('/assessments/A-100001')).code).toBe(403);
    expect((await support.get('/packages/K-100001')).code).toBe(403);
    const record = await support.get('/people/P-100001');
    expect([record.assessments, record.packages]).toEqual([undefined, undefined]);
    expect(await support.column('/worklists/team', 'id')).toEqual([]);
  });

  test('business support takes referrals down but does not decide on them', async () => {
    const support = await office.colleague('k.prentice');
    const referral = await addReferral(support, await addPerson(support));
    expect((await support.post(`/referrals/${referral}/close`, { reason: 'No' })).code).toBe(403);
    const acceptance = { kind: 'Care Act assessment', worker: 'a.mensah' };
    expect((await support.post(`/referrals/${referral}/accept`, acceptance)).code).toBe(403);
  });

  test('only the worker whose assessment it is may write it', async () => {
    const assessment = await addAssessment(await office.colleague('a.mensah'), 'a.mensah');
    const colleague = await office.colleague('l.fairweather');
    const answers = { outcomes: [], impairment: true, wellbeing: true, summary: 'Not mine' };
    expect((await colleague.send('PUT', `/assessments/${assessment}`, answers)).code).toBe(403);
  });

  test('only the safeguarding lead restricts records', async () => {
    const restriction = { reason: 'Because', roles: [] };
    for (const username of ['a.mensah', 's.iqbal', 'd.oyelaran', 'k.prentice']) {
      const colleague = await office.colleague(username);
      expect((await colleague.post('/people/P-100001/restriction', restriction)).code).toBe(403);
    }
  });
});

describe('a restricted record', () => {
  test.each(['a.mensah', 's.iqbal', 'k.prentice'])('does not exist for %s', async (username) => {
    const colleague = await office.colleague(username);
    for (const words of ['Thackeray', '9990000026', '999 000 0026', 'Mill Race', RESTRICTED, 'Roz']) {
      expect(await colleague.column(`/people?q=${encodeURIComponent(words)}`, 'id')).toEqual([]);
      expect(await colleague.column(`/people/suggest?q=${encodeURIComponent(words)}`, 'id')).toEqual([]);
    }
  });

  test('is refused in every form, in words that give nothing away', async () => {
    const worker = await office.colleague('a.mensah');
    const paths = [`/people/${RESTRICTED}`, '/referrals/R-100002', '/assessments/A-100002'];
    for (const path of [...paths, `/people/${RESTRICTED}/access-log`]) {
      const answer = await worker.get(path);
      expect([path, answer.code]).toEqual([path, 403]);
      expect(JSON.stringify(answer)).not.toMatch(/Rosalind|Thackeray|Mill Race|9990000026/);
    }
  });

  test('cannot be changed, merged into, referred or given a package by others', async () => {
    const worker = await office.colleague('a.mensah');
    const entries = { forename: 'Ada', surname: 'Q', dateOfBirth: '1950-01-15' };
    expect((await worker.send('PUT', `/people/${RESTRICTED}`, entries)).code).toBe(403);
    expect((await worker.post(`/people/${RESTRICTED}/merge`, entries)).code).toBe(403);
    const form = { source: 'GP', priority: 'Routine', received: '2026-03-02', reason: 'Falls' };
    expect((await worker.post('/referrals', { personId: RESTRICTED, ...form })).code).toBe(403);
  });

  test('is not given away by the warning about duplicates', async () => {
    const another = await openOffice('current');
    const same = { details: details({ nhsNumber: '9990000026' }) };
    expect((await (await another.colleague('m.haverstock')).post('/people', same)).code).toBe(409);
    expect((await (await another.colleague('k.prentice')).post('/people', same)).code).toBe(201);
    await another.close();
  });

  test('takes its work off the worklists and its documents away', async () => {
    const worker = await office.colleague('a.mensah');
    const assessment = await addAssessment(worker, 'a.mensah');
    const { person, personId } = await worker.get(`/assessments/${assessment}`);
    expect(person).toBeDefined();
    const { referrals } = await worker.get(`/people/${personId}`);
    const referral = idOf({ code: 200, ...(referrals as [{ id: string }])[0] });
    await worker.upload(referral, 'Letter.txt', 'Dear colleague');
    const { documents } = await worker.get(`/referrals/${referral}`);
    const [document] = documents as [{ id: string }];
    expect((await worker.fetch(`/api/documents/${document.id}`)).status).toBe(200);

    const keeper = await office.colleague('m.haverstock');
    await keeper.post(`/people/${personId}/restriction`, { reason: 'At risk', roles: ['team manager'] });
    expect(await worker.column('/worklists/mine', 'id')).not.toContain(assessment);
    expect(await worker.column('/referrals', 'id')).not.toContain(referral);
    expect((await worker.fetch(`/api/documents/${document.id}`)).status).toBe(403);
    const manager = await office.colleague('d.oyelaran');
    expect(await manager.column('/worklists/team', 'id')).toContain(assessment);
  });

  test('logs who opened it and who was refused, for those who may read the log', async () => {
    const worker = await office.colleague('l.fairweather');
    await worker.get(`/people/${RESTRICTED}`);
    const manager = await office.colleague('d.oyelaran');
    await manager.get(`/people/${RESTRICTED}`);
    const keeper = await office.colleague('m.haverstock');
    const log = await keeper.get(`/people/${RESTRICTED}/access-log`);
    const entries = (log.list as { by: string; what: string }[]).map(({ by, what }) => `${by}: ${what}`);
    expect(entries).toContain('Lewis Fairweather: Refused');
    expect(entries).toContain('Dele Oyelaran: Opened the record');
  });

  test('needs a reason', async () => {
    const keeper = await office.colleague('m.haverstock');
    expect((await keeper.post('/people/P-100003/restriction', { reason: ' ', roles: [] })).code).toBe(422);
  });
});
