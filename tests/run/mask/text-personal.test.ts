import { describe, expect, it } from 'vitest';
import { createTextMask, type MaskOptions } from '../../../harness/run/mask/index.ts';

const mask = (options: Partial<MaskOptions> = {}) =>
  createTextMask({ classOfData: 'masked', secrets: [], ...options });

describe('personal data, unless the data is synthetic', () => {
  it.each([
    [
      '[NHS number]',
      [
        '9990000018',
        '999 000 0018',
        '999-000-0018',
        '999\u00a0000\u00a00026',
        'letter_9990000034.pdf',
        'NHS9990000018',
      ],
    ],
    [
      '[National Insurance number]',
      ['AB123456C', 'AB 12 34 56 C', 'ab123456c', 'AB-12-34-56-C', 'QQ123456A', 'OkaforJC123456A'],
    ],
    [
      '[bank details]',
      [
        'sort code 20-12-26',
        '12-34-56',
        'Account number: 12345678',
        'sort code 201226',
        'GB82 WEST 1234 5698 7654 32',
        'GB82WEST12345698765432',
        '4929 1234 5678 9015',
        '20-12-26 12345678',
        '12345678, 20-12-26',
      ],
    ],
    ['[e-mail address]', ['jane@example.com', "j.o'neil+uat@mail.example.co.uk", 'José@example.org']],
    [
      '[phone number]',
      [
        '01632 960123',
        '(01632) 960 123',
        '020 7946 0123',
        '07700900123',
        '07700 900 123',
        '+44 7700 900123',
        '+44 (0)20 7946 0123',
        '0044 20 7946 0123',
        '01204 12345',
      ],
    ],
    [
      '[date of birth]',
      [
        'Date of birth: 12/03/1980',
        'DOB 12.03.80',
        'D.O.B. 12-03-1980',
        'born on 12th March 1980',
        'dateOfBirth":"1980-03-12"',
        'Date of birth\n12 Mar 1980',
        'Birth date (dd/mm/yyyy): 12/03/1980',
        '12/03/1980 (DOB)',
        'date_of_birth=1980-03-12',
        'DOB: Wednesday 12 March 1980',
        'Born March 12, 1980',
      ],
    ],
  ])('becomes %s', (label, values) => {
    for (const value of values) {
      const masked = mask()(`x, ${value}, y`);
      expect(masked, value).toContain(label);
      expect(masked.replace(label, '').match(/\d{2,}|@/g), masked).toBeNull();
    }
  });

  it.each([
    'NHS 9991234560 fails its check',
    '£9990000018.00, £9,990,000,018 and 9990000018.55',
    'CT-2026-000123, REF9990000018, CT-014, REF-7KQ2M9, HSG/2026/0001234',
    'UPRN 100023456789 and 0000000000',
    'BG123456A, GB123456A, AO123456A, AB123456E, AB1234567C',
    'on 22-11-26 at 10:15, 05-03-2026 10:15, 2026-11-22T10:15:00Z',
    'Date of claim: 22 November 2026; paid 12/03/2026',
    'Council tax account 71234567, case 71234567, account reference: 71234567',
    'Newborn payment 12/03/2026',
    '[date of birth] 12/03/2026 (claimed)',
    'council-uat@0.1.0 @CT-014 @req:CTX-REF-02',
    'v 2026.2.1 with 12345678 rows at 127.0.0.1:45678',
    'GB82 WEST 1234 5698 7654 33, 4929 1234 5678 9011',
  ])('does not take from: %s', (line) => {
    expect(mask()(line)).toBe(line);
  });

  it('finds one after another, and the true one inside a longer run', () => {
    expect(mask()('123 999 000 0018 9990000026')).toBe('123 [NHS number] [NHS number]');
    expect(mask()('01632 960123 07700 900123')).toBe('[phone number] [phone number]');
  });

  it('leaves the date that stands before the words, when the words have their own', () => {
    expect(mask()('Paid 01/04/2026, DOB 12/03/1980')).toBe('Paid 01/04/2026, DOB [date of birth]');
  });

  it('is found in percent-encoded pieces, with the name before it', () => {
    const address =
      'GET https://x.example/p?nhs=999%20000%200018&q=999+000+0018&dob=12%2F03%2F1980&m=jane%40example.com';
    expect(mask()(address)).toBe(
      'GET https://x.example/p?nhs=[NHS%20number]&q=[NHS%20number]&dob=[date%20of%20birth]&m=[e-mail%20address]',
    );
  });

  it('includes values known beforehand, in any spelling', () => {
    const text = mask({ knownValues: ['Okafor & Sons'] });
    expect(text('Okafor & Sons, Okafor%20%26%20Sons, Okafor &amp; Sons')).toBe(
      '[personal data], [personal data], [personal data]',
    );
  });
});

describe('declared fields', () => {
  const text = mask({
    applicationMasks: { fields: ['Case notes', 'Date of birth'], columns: ['Ward'], regions: [] },
  });

  it.each([
    ['Case notes: lives alone; hears voices', 'Case notes: [personal data]'],
    ['Case notes: lives alone; Status: open', 'Case notes: [personal data]; Status: open'],
    ['case_notes=lives%20alone&page=2', 'case_notes=[personal data]&page=2'],
    [
      '{"caseNotes":"her \\"sister\\"\'s","ward":"Elm"}',
      '{"caseNotes":"[personal data]","ward":"[personal data]"}',
    ],
    ['I enter "Lives alone" in "Case notes"', 'I enter "[personal data]" in "Case notes"'],
    ['I set "Case notes" to "Lives alone"', 'I set "Case notes" to "[personal data]"'],
    ['Date of birth: not known', 'Date of birth: [date of birth]'],
    [
      'Case notes (confidential): x\nStatus: open',
      'Case notes (confidential): [personal data]\nStatus: open',
    ],
  ])('%s', (line, masked) => {
    expect(text(line)).toBe(masked);
  });

  it.each(['I open "Case notes"', 'Case notes', 'The case notes are long', 'Forward: x'])(
    'leave %j alone',
    (line) => {
      expect(text(line)).toBe(line);
    },
  );
});
