import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Decision, judge } from '../../../harness/judge/index.ts';
import { loadProject } from '../../../harness/project/index.ts';
import { withdrawSignOff } from '../../../harness/prove/index.ts';
import { aGate, anInput } from '../../judge/judge-input.ts';
import { aSigning, factsOf, type Signing, sign, signersOf } from './signing.ts';

const REJECT = { decision: 'reject' } as const;

async function decisionOn(signing: Signing): Promise<Decision> {
  const place = { role: 'key user', service: 'Revenues', separateFrom: [] };
  const signOffs = await factsOf(signing);
  return judge(anInput({ gate: aGate({ signOffs: [place] }), signOffs })).decision;
}

const fileOf = ({ root }: Signing, id: string) => join(root, `records/sign-offs/${id}.json`);

/** The file with another payload, and its old signature. */
function forged(text: string, change: (payload: string) => string): string {
  const { payload } = JSON.parse(text);
  const changed = change(Buffer.from(payload, 'base64').toString());
  return text.replace(payload, Buffer.from(changed).toString('base64'));
}

it('a rejection stops the gate though its file was taken away or altered, until its signer signs again', async () => {
  const signing = await aSigning();
  await sign(signing);
  expect(await decisionOn(signing)).toBe('GO');
  const { id } = await sign(signing, REJECT, 'Ben Weir');
  const file = fileOf(signing, id);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    forged(text, (payload) => payload.replace('"decision":"reject"', '"decision":"accept"')),
  );
  expect(await decisionOn(signing), 'altered').toBe('NO-GO');
  rmSync(file);
  expect(await decisionOn(signing), 'taken away').toBe('NO-GO');
  await sign(signing, {}, 'Ben Weir');
  expect(await decisionOn(signing), 'signed again').toBe('GO');
});

it('a rejection that was withdrawn, or is of other evidence, stops nothing once its file is gone', async () => {
  const signing = await aSigning();
  const { id } = await sign(signing, REJECT, 'Ben Weir');
  await withdrawSignOff(loadProject(signing.root, {}), id, 'Wrong gate', signersOf(signing));
  rmSync(fileOf(signing, id));
  const other = await sign(
    signing,
    { ...REJECT, evidence: { name: 'old', manifestSha256: 'b'.repeat(64) } },
    'Ben Weir',
  );
  rmSync(fileOf(signing, other.id));
  await sign(signing);
  expect(await decisionOn(signing)).toBe('GO');
});

it('an acceptance does not come back to life by taking away what replaced it', async () => {
  const signing = await aSigning();
  await sign(signing);
  const { id } = await sign(signing, { decision: 'accept with conditions' });
  rmSync(fileOf(signing, id));
  expect(await decisionOn(signing)).toBe('NO-GO');
});

it('a file that somebody put there takes no rejection back', async () => {
  const signing = await aSigning();
  await sign(signing);
  const rejection = await sign(signing, REJECT, 'Ben Weir');
  const text = readFileSync(fileOf(signing, rejection.id), 'utf8');
  const id = 'so-20261122-00000000';
  const put = forged(text, (payload) =>
    payload
      .replace(`"id":"${rejection.id}"`, `"id":"${id}"`)
      .replace('"supersedes":[]', `"supersedes":["${rejection.id}"]`),
  );
  writeFileSync(fileOf(signing, id), put);
  expect((await factsOf(signing)).map(({ state }) => state).sort()).toEqual(['invalid', 'valid', 'valid']);
  expect(await decisionOn(signing)).toBe('NO-GO');
});
