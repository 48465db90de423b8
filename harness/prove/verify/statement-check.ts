import { isSignedBy, parseEnvelope } from '../../record/envelope.ts';
import { fingerprintOf } from '../../record/fingerprint.ts';
import type { Manifest } from '../../record/manifest.ts';
import type { DossierRecord } from './dossier-record.ts';
import type { PackText } from './opened-pack.ts';

const STATEMENT_FILE = 'dossier/statement.json';
export const STATEMENT_TYPE = 'application/vnd.in-toto+json';
export const IN_TOTO = 'https://in-toto.io/Statement/v1';
export const TEST_RESULT = 'https://in-toto.io/attestation/test-result/v0.1';

/** What a verdict is called in the test-result predicate. */
export const RESULTS: Readonly<Record<string, string>> = {
  GO: 'PASSED',
  'GO WITH CONDITIONS': 'WARNED',
  'NO-GO': 'FAILED',
};

/** An in-toto Statement about test results. */
export interface Statement {
  readonly _type: typeof IN_TOTO;
  readonly subject: readonly { readonly name: string; readonly digest: { readonly sha256: string } }[];
  readonly predicateType: typeof TEST_RESULT;
  readonly predicate: {
    readonly result: string;
    readonly configuration: readonly {
      readonly name: string;
      readonly digest: { readonly sha256: string };
    }[];
    readonly passedTests: readonly string[];
    readonly warnedTests: readonly string[];
    readonly failedTests: readonly string[];
  };
}

/** What is wrong with the installation's statement; it must be there and cover every document of the dossier. */
export async function checkStatement(
  pack: PackText,
  record: DossierRecord,
  promised: Manifest,
): Promise<string[]> {
  try {
    const parsed = parseEnvelope((await pack.text(STATEMENT_FILE)) ?? '');
    if (parsed === undefined) return [`${STATEMENT_FILE} is gone, or was altered.`];
    const { key, fingerprint } = record.installation;
    const { envelope } = parsed;
    const isSigned = envelope.payloadType === STATEMENT_TYPE && (await isSignedBy(envelope, key));
    if (
      !isSigned ||
      (await fingerprintOf(key)) !== fingerprint ||
      envelope.signatures[0]?.keyid !== fingerprint
    )
      return ["The installation's signature does not fit its statement about the test results."];
    return contentFaults(parsed.payload as Statement, record, promised);
  } catch {
    return [`${STATEMENT_FILE} cannot be read.`];
  }
}

function contentFaults(statement: Statement, { decision }: DossierRecord, promised: Manifest): string[] {
  const signed = new Map(statement.subject.map(({ name, digest }) => [name, digest.sha256]));
  const due = promised.files.filter(({ path }) => isSubject(path));
  const unsigned = due.filter(({ path, sha256 }) => signed.get(path) !== sha256);
  const isOfResult = statement._type === IN_TOTO && statement.predicateType === TEST_RESULT;
  return [
    ...(isOfResult ? [] : ['The statement is not one about test results.']),
    ...unsigned.map(({ path }) => `${path} is not the file that the installation signed for.`),
    ...(statement.predicate.result === RESULTS[decision]
      ? []
      : [`The statement says ${statement.predicate.result}, the verdict ${decision}.`]),
  ];
}

/** All that manifest B lists, but the statement itself. */
function isSubject(path: string): boolean {
  return path === 'evidence/manifest.json' || (path.startsWith('dossier/') && path !== STATEMENT_FILE);
}
