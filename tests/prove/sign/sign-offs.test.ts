import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { loadProject } from '../../../harness/project/index.ts';
import { withdrawSignOff } from '../../../harness/prove/index.ts';
import { readLedger, throwawaySigner, verifyLedger } from '../../../harness/record/index.ts';
import { aSigning, edit, factsOf, gateIn, makeKey, type Signing, sign, signersOf } from './signing.ts';

const SIGNERS = 'data/signers.yaml';

it('is what the judge needs to know, and stands in the ledger', async () => {
  const signing = await aSigning();
  const { id } = await sign(signing, {
    decision: 'accept with conditions',
    conditions: [{ text: 'Letters by hand', owner: 'Ben Weir', due: '2026-12-05' }],
  });
  expect(await factsOf(signing)).toMatchObject([
    {
      id,
      gate: 'uat-exit',
      role: 'key user',
      service: 'Revenues',
      name: 'Ada Okafor',
      post: 'Revenues manager',
      state: 'valid',
      throwaway: false,
    },
  ]);
  const { content } = (await ledgerOf(signing)).at(-1) ?? {};
  expect(content).toMatchObject({ id, decision: 'accept with conditions', name: 'Ada Okafor' });
});

it('withdrawn stays in the record, with the reason; taking the withdrawal away changes nothing', async () => {
  const signing = await aSigning();
  const { id } = await sign(signing);
  await withdrawSignOff(loadProject(signing.root, {}), id, 'Wrong gate', signersOf(signing));
  expect(await factsOf(signing)).toMatchObject([
    { id, state: 'withdrawn', why: 'Ada Okafor withdrew it: Wrong gate' },
  ]);
  rmSync(join(signing.root, `records/sign-offs/${id}.withdrawn.json`));
  expect(await factsOf(signing)).toMatchObject([{ id, state: 'withdrawn' }]);
  await expect(
    withdrawSignOff(loadProject(signing.root, {}), 'so-none', 'Why', signersOf(signing)),
  ).rejects.toThrow('there is no sign-off "so-none"');
});

it('a withdrawal that somebody else signed is not relied on', async () => {
  const signing = await aSigning();
  const [ada, ben] = [await sign(signing), await sign(signing, {}, 'Ben Weir')];
  await withdrawSignOff(loadProject(signing.root, {}), ben.id, 'Mine', signersOf(signing));
  const file = (id: string) => join(signing.root, `records/sign-offs/${id}.withdrawn.json`);
  renameSync(file(ben.id), file(ada.id));
  expect((await factsOf(signing)).find(({ id }) => id === ada.id)).toMatchObject({
    state: 'invalid',
    why: 'It has a withdrawal that cannot be relied on.',
  });
});

it('signing again supersedes one’s own sign-off for that role, and nobody else’s', async () => {
  const signing = await aSigning();
  const first = await sign(signing);
  await sign(signing, { decision: 'reject' }, 'Ben Weir');
  await sign(signing, { role: 'data owner' });
  const again = await sign(signing, { decision: 'reject' });
  const states = (await factsOf(signing)).map(({ name, role, state }) => `${name}, ${role}: ${state}`);
  expect(states.sort()).toEqual([
    'Ada Okafor, data owner: valid',
    'Ada Okafor, key user: superseded',
    'Ada Okafor, key user: valid',
    'Ben Weir, key user: valid',
  ]);
  expect(again.supersedes).toEqual([first.id]);
});

it.each([
  [
    'by an unknown key',
    (signing: Signing) => edit(signing, SIGNERS, 'Ada Okafor:', 'Ada Smith:'),
    'Ada Okafor is not among the signers of ashdale.',
  ],
  [
    'by a revoked key',
    (signing: Signing) =>
      edit(signing, SIGNERS, 'valid to: 2099-12-31', 'valid to: 2099-12-31\n      revoked: 2021-01-01'),
    'The key of Ada Okafor was revoked from 2021-01-01 on.',
  ],
  [
    'after the key had ended',
    (signing: Signing) => edit(signing, SIGNERS, 'valid to: 2099-12-31', 'valid to: 2021-01-01'),
    /^The key of Ada Okafor was no longer valid on 20/,
  ],
  [
    'before the key began',
    (signing: Signing) => edit(signing, SIGNERS, 'valid from: 2020-01-01', 'valid from: 2098-01-01'),
    /^The key of Ada Okafor was not valid yet/,
  ],
  [
    'as what they are not',
    (signing: Signing) => edit(signing, SIGNERS, '    - key user\n', ''),
    'Ada Okafor is not listed to sign as key user of Revenues.',
  ],
  [
    'with another council’s change',
    (signing: Signing) => edit(signing, 'data/releases/council-tax-2026-2.yaml', 'CHG0030001', 'CHG0030009'),
    'It was given for another council or another change.',
  ],
])('%s it is invalid', async (_what, change, why) => {
  const signing = await aSigning();
  await sign(signing);
  change(signing);
  const [fact] = await factsOf(signing);
  expect(fact?.state).toBe('invalid');
  expect(fact?.why).toMatch(why);
});

it('revoked from a later day on, what was signed before still stands', async () => {
  const signing = await aSigning();
  await sign(signing);
  edit(signing, SIGNERS, 'valid to: 2099-12-31', 'valid to: 2099-12-31\n      revoked: 2098-01-01');
  expect(await factsOf(signing)).toMatchObject([{ state: 'valid' }]);
});

it('another key for the same name does not open what the first one signed', async () => {
  const signing = await aSigning();
  await sign(signing);
  const first = readFileSync(join(signing.root, SIGNERS), 'utf8').match(/key: (\S{43}=)/)?.[1] ?? '';
  await makeKey(signing, 'Ada Okafor');
  expect(await factsOf(signing)).toMatchObject([{ state: 'valid' }]);
  edit(signing, SIGNERS, first, (await throwawaySigner('Ada Okafor')).key);
  const [fact] = await factsOf(signing);
  expect(fact?.why).toMatch(/^The key [0-9a-f-]{39} is not a key of Ada Okafor\.$/);
});

it('altered, taken away, put there by hand or struck from the ledger it is invalid, and says which', async () => {
  const signing = await aSigning();
  const { id } = await sign(signing);
  const file = join(signing.root, `records/sign-offs/${id}.json`);
  const text = readFileSync(file, 'utf8');
  const payload = JSON.parse(text);
  const forged = Buffer.from(payload.payload, 'base64').toString().replace('I accept it', 'I reject it');
  writeFileSync(file, text.replace(payload.payload, Buffer.from(forged).toString('base64')));
  expect((await factsOf(signing))[0]?.why).toBe(
    'Its file is not the one that the ledger noted: it was altered.',
  );
  rmSync(file);
  expect((await factsOf(signing))[0]?.why).toBe(
    'Its file is gone from records/sign-offs, or cannot be read; the ledger has it as entry 1.',
  );
  writeFileSync(file, text);
  const ledger = join(signing.root, 'records/ledger.ndjson');
  writeFileSync(ledger, '');
  expect((await factsOf(signing))[0]?.why).toBe(
    'The ledger does not know it: its entry was deleted, or the file was put there by hand.',
  );
});

it('is not given when the clock was set back', async () => {
  const signing = await aSigning();
  await sign(signing);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 });
  try {
    await expect(sign(signing, {}, 'Ben Weir')).rejects.toThrow(
      'The clock was set back, or another computer',
    );
  } finally {
    vi.useRealTimers();
  }
  expect(await factsOf(signing)).toHaveLength(1);
});

it('two at once are both kept, in a sound ledger', async () => {
  const signing = await aSigning();
  await Promise.all([sign(signing), sign(signing, {}, 'Ben Weir')]);
  expect((await factsOf(signing)).map(({ state }) => state)).toEqual(['valid', 'valid']);
  expect(await verifyLedger(join(signing.root, 'records/ledger.ndjson'))).toMatchObject({
    entries: 2,
    fault: null,
  });
});

async function ledgerOf(signing: Signing) {
  const entries = [];
  for await (const entry of readLedger(join(gateIn(signing).project.paths.records, 'ledger.ndjson')))
    entries.push(entry);
  return entries;
}

it('a link in its place, or a folder, is none', async () => {
  const signing = await aSigning();
  const { id } = await sign(signing);
  const folder = join(signing.root, 'records/sign-offs');
  renameSync(join(folder, `${id}.json`), join(signing.root, 'elsewhere.json'));
  symlinkSync(join(signing.root, 'elsewhere.json'), join(folder, `${id}.json`));
  mkdirSync(join(folder, 'so-1.json'));
  expect(await factsOf(signing)).toMatchObject([
    { id, state: 'invalid', why: expect.stringContaining('gone from records') },
  ]);
});
