import { describe, expect, it } from 'vitest';
import { accountBook } from '../../../sandbox/kit/accounts.ts';
import { createLobApp, requireRole } from '../../../sandbox/kit/app.ts';
import { loadEdition } from '../../../sandbox/kit/changes.ts';
import { addDays, daysBetween, formatDate, formatMoment, parseDate } from '../../../sandbox/kit/dates.ts';
import { html, raw } from '../../../sandbox/kit/html.ts';
import { formatMoney, parseMoney, share } from '../../../sandbox/kit/money.ts';
import { people } from '../../../sandbox/kit/people.ts';
import '../password.ts';

describe('html', () => {
  it('escapes every value that is not markup already', () => {
    const cells = ['<b>', raw('<i>')].map((value) => html`<td title="${'"\'&'}">${value}</td>`);
    expect(String(html`<tr>${cells}${null}${false}${0}</tr>`)).toBe(
      '<tr><td title="&#34;&#39;&#38;">&#60;b&#62;</td><td title="&#34;&#39;&#38;"><i></td>0</tr>',
    );
  });
});

describe('money and dates', () => {
  it('reads and writes amounts to the penny', () => {
    expect(['£1,234.56', '12', '0.5'].map(parseMoney)).toEqual([123456, 1200, 50]);
    expect(['', '1.234', '12,34', '-5', 'ten'].map(parseMoney)).toEqual(Array(5).fill(undefined));
    expect([123456, -5, 0].map(formatMoney)).toEqual(['£1,234.56', '-£0.05', '£0.00']);
    expect([share(3, 1, 2), share(214_837, 6, 9)]).toEqual([2, 143_225]);
  });

  it('knows which days there are', () => {
    expect(['22/11/2026', '22 November 2026', '1 Sep 2026', '2026-11-22'].map(parseDate)).toEqual([
      '2026-11-22',
      '2026-11-22',
      '2026-09-01',
      '2026-11-22',
    ]);
    expect(['30/02/2026', '31 June 2026', '1 Foo 2026', '', '22-11'].map(parseDate)).toEqual(
      Array(5).fill(undefined),
    );
    expect([addDays('2026-02-28', 1), daysBetween('2026-04-01', '2027-03-31')]).toEqual(['2026-03-01', 365]);
    expect([formatDate('2026-11-22'), formatMoment('2026-07-01T23:30:00Z')]).toEqual([
      '22 November 2026',
      '2 July 2026 at 00:30',
    ]);
  });
});

describe('people', () => {
  it('makes the same people from the same seed, with identifiers that nobody has', () => {
    const crowd = (seed: number) => {
      const source = people(seed);
      return Array.from({ length: 200 }, () => source.person());
    };
    expect(crowd(7)).toEqual(crowd(7));
    expect(crowd(7)).not.toEqual(crowd(8));
    for (const { nhsNumber, nino, phone, email } of crowd(7)) {
      const digits = [...nhsNumber].map(Number);
      const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
      expect([nhsNumber.slice(0, 3), (11 - (sum % 11)) % 11]).toEqual(['999', digits[9]]);
      expect(nino).toMatch(/^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/);
      expect(nino).not.toMatch(/^(BG|GB|KN|NK|NT|TN|ZZ)/);
      expect([phone, email]).toEqual([
        expect.stringMatching(/^07700 900\d{3}$/),
        expect.stringMatching(/^[a-z]+\.[a-z]+@example\.com$/),
      ]);
    }
  });
});

describe('changes', () => {
  it('knows what an edition contains, and refuses an id that no version file lists', () => {
    const [current, next] = [loadEdition('council-tax', 'current'), loadEdition('council-tax', 'next')];
    expect([current.version, next.version]).toEqual(['2026.2', '2026.3']);
    expect([current.has('ninths-truncated'), next.has('ninths-truncated')]).toEqual([false, true]);
    expect(() => next.has('no-such-change')).toThrow(
      'council-tax: no version file lists the change "no-such-change".',
    );
  });
});

describe('an application', () => {
  function build(clock = { now: 0 }) {
    const accounts = accountBook([{ username: 'ann', name: 'Ann', role: 'clerk' }]);
    const changes = loadEdition('council-tax', 'current');
    const settings = {
      name: 'x',
      title: 'X',
      version: '1',
      changes,
      accounts,
      sessionMinutes: 10,
      now: () => clock.now,
    };
    const app = createLobApp({ ...settings, forbidden: () => 'Not for you' });
    app.get('/clerks', { preHandler: requireRole('clerk') }, async () => 'for clerks');
    app.get('/chiefs', { preHandler: requireRole('chief') }, async () => 'for chiefs');
    app.post('/sign-in', async (request, reply) => {
      const { password } = request.body as { password: string };
      return app.signIn(request, reply, 'ANN ', password)?.name ?? 'nobody';
    });
    return app;
  }

  async function signIn(app: ReturnType<typeof build>, password = 'a-password-for-tests') {
    const response = await app.inject({ method: 'POST', url: '/sign-in', payload: { password } });
    const cookies = [response.headers['set-cookie'] ?? []].flat();
    return { said: response.body, cookie: cookies.at(-1)?.split(';')[0] ?? '' };
  }

  it('lets in by role, on the server', async () => {
    const app = build();
    expect((await signIn(app, 'wrong')).said).toBe('nobody');
    const { said, cookie } = await signIn(app);
    const get = (url: string) => app.inject({ url, headers: { cookie } });
    expect([said, (await get('/clerks')).body, (await get('/chiefs')).statusCode]).toEqual([
      'Ann',
      'for clerks',
      403,
    ]);
    expect((await app.inject('/clerks')).headers.location).toBe('/sign-in?return=%2Fclerks');
  });

  it('ends a session that was idle for too long, and only then', async () => {
    const clock = { now: 0 };
    const app = build(clock);
    const { cookie } = await signIn(app);
    const status = async (minutes: number) => {
      clock.now += minutes * 60_000;
      return (await app.inject({ url: '/clerks', headers: { cookie } })).statusCode;
    };
    expect([await status(9), await status(10), await status(11)]).toEqual([200, 200, 302]);
  });

  it('logs requests by method, path, status and person, without what was asked for', async () => {
    const app = build();
    const { cookie } = await signIn(app);
    await app.inject({ url: '/clerks?q=secret', headers: { cookie } });
    const log = (await app.inject('/__log')).json();
    expect(log).toMatchObject([
      { method: 'POST', path: '/sign-in', status: 200 },
      { method: 'GET', path: '/clerks', status: 200, username: 'ann' },
    ]);
    expect(JSON.stringify(log)).not.toContain('secret');
  });
});
