import { expect, it } from 'vitest';
import { faultsOf } from './folder.ts';

const KEY = 'SgfmzPn5U5TpJ9b/KvzNMHSeHLNLpWy3hCprRoiQDQk=';
const ADA = `Ada Okafor:
  post: Revenues manager
  service: Revenues
  signs as: [key user]
  keys:
    - { key: "${KEY}", valid from: 2026-11-22, valid to: 2028-11-22 }
`;

it.each([
  ['2026-11-22,', '22.11.2026,', '"22.11.2026" is not a day of the calendar. Write for example 2026-11-22.'],
  ['2026-11-22,', '2026-02-30,', '"2026-02-30" is not a day of the calendar. Write for example 2026-11-22.'],
  ['2028-11-22', '2020-11-22', 'is valid to a day before it is valid from.'],
  [KEY, 'MIIEvQIBADANBg', 'is not a public key. Leave this to: uat signers key "Name".'],
  ['  post: Revenues manager\n', '', '"post" is missing.'],
  ['[key user]', '[]', 'is empty. Name at least one role.'],
  ['signs as', 'sings as', 'Did you mean "signs as"?'],
])('%s as %s is said in one line', (from, to, said) => {
  const [fault = '', ...others] = faultsOf({ 'data/signers.yaml': ADA.replace(from, to) });
  expect(fault).toMatch(/^data\/signers\.yaml:\d+ › Ada Okafor/);
  expect(fault).toContain(said);
  expect(others).toEqual([]);
});

it('as it should be it loads', () => {
  expect(faultsOf({ 'data/signers.yaml': ADA })).toEqual([]);
});
