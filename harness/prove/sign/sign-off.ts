import { z } from 'zod';
import type { Basis } from './basis.ts';

export const SIGN_OFF_TYPE = 'application/vnd.council-uat.sign-off+json';
export const WITHDRAWAL_TYPE = 'application/vnd.council-uat.withdrawal+json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const hashes = z.record(z.string(), z.string());

const BasisShape: z.ZodType<Basis> = z.strictObject({
  versions: z.record(z.string(), z.strictObject({ from: z.string(), to: z.string() })),
  packs: hashes,
  environment: z.string(),
  deployments: hashes,
  configuration: hashes,
});

/** What the person saw before signing. */
const Shown = z.strictObject({
  decision: z.string(),
  scenarios: z.string(),
  failures: z.number(),
  waived: z.array(z.string()),
  notTested: z.number(),
});

/** What is signed: the payload of an envelope in records/sign-offs. */
export const SignOff = z.strictObject({
  schema: z.literal('council-uat/sign-off/1'),
  id: z.string().regex(/^so-[0-9a-z-]{1,40}$/),
  council: z.string(),
  release: z.string(),
  gate: z.string(),
  change: z.string().nullable(),
  /** SHA-256 of manifest A, the sealed evidence, and the pack's name. */
  evidence: z.strictObject({ pack: z.string(), manifestSha256: sha256 }),
  basis: BasisShape,
  /** What the gate was judged by, and what let failures through. */
  terms: hashes,
  shown: Shown,
  decision: z.enum(['accept', 'accept with conditions', 'reject']),
  conditions: z.array(z.strictObject({ text: z.string(), owner: z.string(), due: z.iso.date() })),
  signer: z.strictObject({ name: z.string(), post: z.string(), service: z.string(), role: z.string() }),
  /** What the person says by signing. */
  meaning: z.string(),
  at: z.iso.datetime(),
  /** Made with a sample's key: proves nothing. */
  throwaway: z.boolean(),
  /** Ids of the same person's earlier sign-offs for the same role. */
  supersedes: z.array(z.string()),
});
export type SignOff = Readonly<z.output<typeof SignOff>>;

export const Withdrawal = z.strictObject({
  schema: z.literal('council-uat/withdrawal/1'),
  signOff: z.string(),
  name: z.string(),
  reason: z.string(),
  at: z.iso.datetime(),
});
export type Withdrawal = Readonly<z.output<typeof Withdrawal>>;
