import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Envelope, parseEnvelope, sha256 } from '../../record/index.ts';
import { SIGN_OFF_TYPE, SignOff, WITHDRAWAL_TYPE, Withdrawal } from './sign-off.ts';

/** A file of records/sign-offs: `<id>.json` and, where it was withdrawn, `<id>.withdrawn.json`. */
export interface KeptSignOff {
  readonly id: string;
  /** SHA-256 of the file. */
  readonly sha256: string;
  readonly envelope: Envelope;
  readonly signOff: SignOff;
  /** Null: never withdrawn. Undefined: a withdrawal is there that cannot be read. */
  readonly withdrawal: { readonly envelope: Envelope; readonly content: Withdrawal } | null | undefined;
}

/** Of one release and gate. */
export interface Wanted {
  readonly release: string;
  readonly gate: string;
}

function signOffFolder(records: string): string {
  return join(records, 'sign-offs');
}

export function signOffFile(records: string, id: string): string {
  return join(signOffFolder(records), `${id}.json`);
}

export function withdrawalFile(records: string, id: string): string {
  return join(signOffFolder(records), `${id}.withdrawn.json`);
}

/** Every sign-off of a gate that can be read, the oldest first; one that cannot, or is a link, is missed by the ledger. */
export function keptSignOffs(records: string, { release, gate }: Wanted): KeptSignOff[] {
  const folder = signOffFolder(records);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const ids = files.flatMap(({ name }) => /^(so-[0-9a-z-]+)\.json$/.exec(name)?.[1] ?? []);
  const kept = ids.flatMap((id) => readKept(records, id) ?? []);
  const mine = kept.filter(({ signOff }) => signOff.release === release && signOff.gate === gate);
  return mine.sort((one, other) => (one.signOff.at < other.signOff.at ? -1 : 1));
}

export function readKept(records: string, id: string): KeptSignOff | undefined {
  const text = readFileSync(signOffFile(records, id), 'utf8');
  const parsed = parseEnvelope(text);
  const signOff = SignOff.safeParse(parsed?.payload);
  if (parsed?.envelope.payloadType !== SIGN_OFF_TYPE || !signOff.success || signOff.data.id !== id)
    return undefined;
  const withdrawal = readWithdrawal(withdrawalFile(records, id));
  return { id, sha256: sha256(text), envelope: parsed.envelope, signOff: signOff.data, withdrawal };
}

function readWithdrawal(file: string): KeptSignOff['withdrawal'] {
  if (!existsSync(file)) return null;
  const parsed = parseEnvelope(readFileSync(file, 'utf8'));
  const content = Withdrawal.safeParse(parsed?.payload);
  if (parsed?.envelope.payloadType !== WITHDRAWAL_TYPE || !content.success) return undefined;
  return { envelope: parsed.envelope, content: content.data };
}
