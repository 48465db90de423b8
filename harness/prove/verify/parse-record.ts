import { DOSSIER_RECORD, type DossierRecord } from './dossier-record.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Read in this code's own way: the page that verifies a pack has no library. */
const TEXTS = ['project', 'council', 'release', 'gate', 'manifestA', 'decision', 'judgedAt'];

/**
 * The record of a dossier, or undefined where it is none. Whoever altered it may have left out or misspelt anything, and
 * made the manifest anew around it.
 */
export function parseRecord(text: string | undefined): DossierRecord | undefined {
  try {
    const record: unknown = JSON.parse(text ?? '');
    return isRecord(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is DossierRecord {
  if (!isObject(value) || value.schema !== DOSSIER_RECORD) return false;
  const { retention, installation, ledger, basis, timeZone } = value;
  return (
    hasTexts(value, TEXTS) &&
    isListOf(value.classesOfData, (one) => typeof one === 'string') &&
    isListOf(value.signers, isSigner) &&
    isListOf(value.signOffs, (one) => hasTexts(one, ['id', 'name', 'state'])) &&
    hasTexts(retention, ['until', 'because']) &&
    hasTexts(installation, ['name', 'key', 'fingerprint']) &&
    hasTexts(ledger, ['hash']) &&
    isObject(basis) &&
    isTimeZone(timeZone)
  );
}

function isSigner(value: unknown): boolean {
  if (!hasTexts(value, ['name', 'council', 'service']) || !isObject(value)) return false;
  const isKey = (one: unknown) => hasTexts(one, ['key', 'validFrom', 'validTo']);
  return isListOf(value.roles, (one) => typeof one === 'string') && isListOf(value.keys, isKey);
}

function isListOf(value: unknown, is: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}

function hasTexts(value: unknown, keys: readonly string[]): boolean {
  return isObject(value) && keys.every((key) => typeof value[key] === 'string');
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isTimeZone(value: unknown): boolean {
  return typeof value === 'string' && new Intl.DateTimeFormat('en-GB', { timeZone: value }) !== undefined;
}
