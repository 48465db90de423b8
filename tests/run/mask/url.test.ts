import { describe, expect, it } from 'vitest';
import { createMask } from '../../../harness/run/mask/index.ts';

const masks = { fields: ['Case notes'], columns: [], regions: [] };
const personal = createMask({ classOfData: 'live', secrets: ['s3cr/et+1'], applicationMasks: masks });
const synthetic = createMask({ classOfData: 'synthetic', secrets: ['s3cr/et+1'] });

describe('an address', () => {
  it.each([
    ['/p?nhs=999%20000%200018&page=2', '/p?nhs=[NHS%20number]&page=2'],
    ['/p?nhs=999+000+0018', '/p?nhs=[NHS%20number]'],
    ['/p/9990000018/notes#t=AB123456C', '/p/[NHS%20number]/notes#t=[National%20Insurance%20number]'],
    ['/p?dob=1980-03-12&from=2026-03-12', '/p?dob=[date%20of%20birth]&from=2026-03-12'],
    ['/p?dateOfBirth=12%2F03%2F1980', '/p?dateOfBirth=[date%20of%20birth]'],
    ['/p?q=jane%2540example.com', '/p?q=[e-mail%20address]'],
    ['/p?Case%20notes=lives%20alone&x=1', '/p?Case%20notes=[personal%20data]&x=1'],
    ['data:text/html;base64,SmFuZQ==', 'data:text/html,[personal%20data]'],
    ['/p?bad=%E0%A4%A&x=%', '/p?bad=%E0%A4%A&x=%'],
    [
      'https://x.example/accounts/71234567?tab=bills%20due',
      'https://x.example/accounts/71234567?tab=bills%20due',
    ],
  ])('%s', (address, masked) => {
    expect(personal.url(address)).toBe(masked);
    expect(personal.url(masked)).toBe(masked);
  });

  it.each([
    ['/in?p=s3cr%2Fet%2B1', '/in?p=[secret]'],
    ['/in/s3cr%2fet%2b1/x', '/in/[secret]/x'],
    ['https://u:pw@x.example/a', 'https://[secret]@x.example/a'],
    ['/a?session=1&sid=77aa', '/a?session=1&sid=[secret]'],
    ['/p?nhs=9990000018', '/p?nhs=9990000018'],
  ])('loses its secrets on synthetic data too: %s', (address, masked) => {
    expect(synthetic.url(address)).toBe(masked);
  });
});
