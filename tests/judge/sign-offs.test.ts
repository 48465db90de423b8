import { describe, expect, it } from 'vitest';
import {
  type JudgeInput,
  judge,
  type SignOffFact,
  Verdict,
  verdictLines,
} from '../../harness/judge/index.ts';
import { aGate, anInput, aRelease, failing, reasonOf, withStatuses } from './judge-input.ts';

const RULE = 'required sign-offs';

function aSignOff(overrides: Partial<SignOffFact> = {}): SignOffFact {
  return {
    id: 'S1',
    gate: 'uat-exit',
    role: 'key user',
    service: 'Revenues',
    name: 'Amara Lindqvist',
    post: 'Revenues Team Leader',
    decision: 'accept',
    conditions: [],
    at: '2026-11-22T08:00:00.000Z',
    state: 'valid',
    signer: 'SHA256:aaa',
    ...overrides,
  };
}

type SeparateFrom = NonNullable<JudgeInput['gate']['signOffs']>[number]['separateFrom'];

/** A gate that wants a key user and a release manager. */
function signed(
  signOffs: readonly SignOffFact[],
  separateFrom: SeparateFrom = [],
  more: Partial<JudgeInput> = {},
) {
  const places = [
    { role: 'key user', service: 'Revenues', separateFrom },
    { role: 'release manager', service: 'Digital', separateFrom: [] },
  ];
  return anInput({ gate: aGate({ signOffs: places }), signOffs, ...more });
}

const manager = aSignOff({
  throwaway: true,
  meaning: 'I accept it.',
  id: 'S2',
  role: 'Release Manager',
  service: ' digital',
  name: 'Tom Reyes',
  signer: 'SHA256:bbb',
});

describe('required sign-offs', () => {
  it('all there and valid', () => {
    const verdict = judge(signed([aSignOff(), manager]));
    expect(verdict.decision).toBe('GO');
    expect(reasonOf(RULE, signed([aSignOff(), manager])).sentence).toBe(
      'Signed by Amara Lindqvist, key user of Revenues; Tom Reyes, release manager of Digital.',
    );
    expect(verdict.signOffs.required.map(({ state, name }) => [state, name])).toEqual([
      ['given', 'Amara Lindqvist'],
      ['given', 'Tom Reyes'],
    ]);
    expect(verdict.signOffs.given).toHaveLength(2);
    expect(Verdict.parse(JSON.parse(JSON.stringify(verdict)))).toEqual(verdict);
  });

  it('ready to sign: only signatures are missing, and which', () => {
    const verdict = judge(signed([aSignOff()]));
    expect(verdict).toMatchObject({ decision: 'NO-GO', readyToSign: true });
    expect(verdictLines(verdict).slice(0, 3)).toEqual([
      'NO-GO, ready to sign',
      'Council Tax 2026.2 · gate uat-exit · ashdale/uat · CHG0030001',
      'Still to sign: release manager of Digital',
    ]);
    expect(failing(signed([]))).toEqual([
      'The signature of the key user of Revenues is missing: nobody has signed yet. ' +
        'The signature of the release manager of Digital is missing: nobody has signed yet.',
    ]);
    expect(judge(signed([], [], { runs: [withStatuses('failed')] })).readyToSign).toBe(false);
    expect(judge(signed([aSignOff(), manager])).readyToSign).toBe(false);
  });

  it.each([
    [
      { state: 'void', why: 'the pack was changed' },
      'The sign-off of the key user of Revenues by Amara Lindqvist is void: the pack was changed.',
    ],
    [
      { state: 'invalid', why: 'the key expired' },
      'The sign-off of the key user of Revenues by Amara Lindqvist is invalid: the key expired.',
    ],
    [
      { state: 'withdrawn' },
      'The signature of the key user of Revenues is missing: that of Amara Lindqvist was withdrawn.',
    ],
    [{ gate: 'go-live' }, 'The signature of the key user of Revenues is missing: nobody has signed yet.'],
    [{ service: 'Housing' }, 'The signature of the key user of Revenues is missing: nobody has signed yet.'],
  ] as const)('%o does not count', (overrides, sentence) => {
    expect(failing(signed([aSignOff(overrides), manager]))).toEqual([sentence]);
    expect(judge(signed([aSignOff(overrides), manager])).readyToSign).toBe(true);
  });

  it('a rejection stops the gate, asked for or not, and nothing is ready to sign', () => {
    const verdict = judge(signed([aSignOff({ decision: 'reject' }), manager]));
    expect(verdict).toMatchObject({ decision: 'NO-GO', readyToSign: false });
    const input = anInput({ signOffs: [aSignOff({ decision: 'reject', role: 'tester' })] });
    expect(failing(input)).toEqual(['The release is rejected by Amara Lindqvist, tester of Revenues.']);
  });

  it('what a signer asks for makes it GO WITH CONDITIONS, with owner and day', () => {
    const conditions = [{ text: 'Train the call centre.', owner: 'Tom Reyes', due: '2026-12-01' }];
    const verdict = judge(signed([aSignOff({ decision: 'accept with conditions', conditions }), manager]));
    expect(verdict.decision).toBe('GO WITH CONDITIONS');
    expect(verdict.conditions).toEqual([
      {
        what: 'Train the call centre: asked for by Amara Lindqvist, key user of Revenues.',
        owner: 'Tom Reyes',
        due: '2026-12-01',
      },
    ]);
  });

  it('asked for without a list cannot be worked out', () => {
    const gate = aGate({ rules: { [RULE]: true } });
    expect(failing({ gate })[0]).toContain('lists no signature under sign-offs');
  });
});

describe('separate', () => {
  const tester = aSignOff({ name: 'priya  nair' });
  it('from whoever ran the tests, only where the gate asks for it', () => {
    expect(judge(signed([tester, manager])).decision).toBe('GO');
    expect(failing(signed([tester, manager], ['tester']))).toEqual([
      'priya nair signed as key user of Revenues and also ran the tests: this gate wants another person.',
    ]);
  });
  it('from whoever carried a scenario out by hand, too', () => {
    const run = withStatuses('passed');
    const scenarios = run.scenarios.map((one) => ({
      ...one,
      attempts: one.attempts.map((attempt) => ({ ...attempt, tester: 'Amara Lindqvist' })),
    }));
    const input = signed([aSignOff(), manager], ['tester'], { runs: [{ ...run, scenarios }] });
    expect(failing(input)[0]).toContain(
      'Amara Lindqvist signed as key user of Revenues and also ran the tests',
    );
  });
  it('from whoever approved a waiver that is in use', () => {
    const waiver = {
      scenario: 'CT-001',
      error: 'showed something else',
      reason: 'Known.',
      record: 'PRB1',
      approver: 'Amara Lindqvist',
      approvedOn: '2026-11-20',
      expiresOn: '2026-12-01',
    };
    const more = { release: aRelease({ waivers: [waiver] }), runs: [withStatuses('failed')] };
    expect(failing(signed([aSignOff(), manager], ['waiver approver'], more))[0]).toContain(
      'also approved a waiver',
    );
    expect(judge(signed([aSignOff(), manager], [], more)).decision).toBe('GO WITH CONDITIONS');
  });
  it.each([
    ['name', { name: 'Amara Lindqvist', signer: 'SHA256:ccc' }],
    ['key', { name: 'Somebody Else', signer: 'SHA256:aaa' }],
  ])('from the other signers: the same %s cannot fill two', (_, same) => {
    const both = [aSignOff(), { ...manager, ...same }];
    expect(failing(signed(both, ['other signers']))[0]).toContain(
      'also signed as release manager of Digital',
    );
    expect(judge(signed(both)).decision).toBe('GO');
    expect(judge(signed([...both, manager], ['other signers'])).decision).toBe('GO');
  });
});
