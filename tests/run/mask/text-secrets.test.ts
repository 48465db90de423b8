import { describe, expect, it } from 'vitest';
import { createTextMask, type MaskOptions } from '../../../harness/run/mask/index.ts';

const SECRET = 'p@ss w0rd/é&"<\'\\x';

const mask = (options: Partial<MaskOptions> = {}) =>
  createTextMask({ classOfData: 'masked', secrets: [], ...options });

describe('secrets, whatever the class of data', () => {
  const text = createTextMask({
    classOfData: 'synthetic',
    secrets: [SECRET, 'JBSWY3DPEHPK3PXPJBSW', '4711', 'abc'],
  });

  it.each([
    ['as it is', SECRET],
    ['percent-encoded', encodeURIComponent(SECRET)],
    ['percent-encoded in small letters', encodeURIComponent(SECRET).toLowerCase()],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(SECRET))],
    ['as a form sends it', new URLSearchParams({ p: SECRET }).toString().slice(2)],
    ['as JSON', JSON.stringify(SECRET).slice(1, -1)],
    ['as JSON in JSON', JSON.stringify(JSON.stringify(SECRET)).slice(3, -3)],
    [
      'as JSON in ASCII',
      SECRET.replace(/[^ -~]/g, '\\u00e9')
        .replace(/\\x$/, '\\\\x')
        .replace('"', '\\"'),
    ],
    [
      'as HTML',
      SECRET.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;'),
    ],
    [
      'as HTML in hexadecimal',
      SECRET.replace(/[^A-Za-z0-9]/g, (char) => `&#x${char.charCodeAt(0).toString(16)};`),
    ],
    ['as YAML in single quotes', SECRET.replace(/'/g, "''")],
    ['as base64', Buffer.from(SECRET).toString('base64')],
    ['as base64 for addresses', Buffer.from(SECRET).toString('base64url')],
  ])('are replaced %s', (_, spelling) => {
    expect(text(`before ${spelling} after`)).toBe('before [secret] after');
  });

  it.each(['', 'u', 'us', 'use', 'user:'])(
    'are found in the base64 of a longer text that begins with %j',
    (before) => {
      const encoded = Buffer.from(`${before}${SECRET}:tail`).toString('base64');
      const core = Buffer.from(SECRET.slice(2, -3)).toString('base64').slice(2, -4);
      expect(text(`Basic ${encoded}`)).not.toContain(core);
      expect(text(`x ${encoded}`)).toContain('[secret]');
    },
  );

  it('are found when an authenticator shows the key in groups', () => {
    expect(text('Key: jbsw y3dp ehpk 3pxp jbsw.')).toBe('Key: [secret].');
  });

  it('of three characters are found as whole words only', () => {
    expect(text('abc abcd xabc (abc)')).toBe('[secret] abcd xabc ([secret])');
  });

  it.each([
    ['Authorization: Bearer 3kfk39fk39fkd9', '3kfk39fk39fkd9'],
    ['Cookie: sid=8f7s6d5f; theme=dark', '8f7s6d5f'],
    ['https://x.example/a?access_token=9s8df7&page=2', '9s8df7'],
    ['https://r.okafor:hunter2@x.example/', 'hunter2'],
    ['/cases;jsessionid=1F2E3D?page=2', '1F2E3D'],
    ['{"password":"hun\\"ter2","page":2}', 'ter2'],
    ['user=r&password=hunter2&page=2', 'hunter2'],
    ['token eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl', 'eyJzdWIiOiIx'],
  ])('are known by their form: %s', (line, secret) => {
    expect(text(line)).not.toContain(secret);
    expect(text(line)).toContain('[secret]');
  });

  it.each(['Basic understanding of the process', 'The password is wrong.', 'Cookies help us', 'tokens: 3'])(
    'are not seen in %j',
    (line) => expect(text(line)).toBe(line),
  );

  it('that are blank are no secrets', () => {
    expect(mask({ secrets: ['', ' '] })('a b')).toBe('a b');
  });

  it('leave personal data alone where the data is synthetic', () => {
    const line = 'NHS 999 000 0018, AB123456C, jane@example.com, DOB 12/03/1980, 07700 900123';
    expect(text(line)).toBe(line);
  });
});
