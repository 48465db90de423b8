import { moment } from '../judge/index.ts';
import type { Project } from '../project/index.ts';
import { quotedInPacks } from '../prove/index.ts';
import { newestBeyond, verifyLedger } from '../record/index.ts';
import { ledgerFile } from './ledger.ts';

/**
 * What speaks against the ledger, in which sign-offs and the gate before are looked up: an entry that was changed or
 * taken out, also against what the packs quote, or a clock that was set back since. A plain sentence; null where nothing.
 */
export async function recordsFault(project: Project, now: Date): Promise<string | null> {
  const file = ledgerFile(project);
  const { fault } = await verifyLedger(file, await quotedInPacks(project.paths.records));
  if (fault !== null) return `The ledger cannot be relied on: ${fault.sentence}.`;
  const newest = await newestBeyond(file, now);
  if (newest === undefined) return null;
  const said = `The ledger's newest entry is of ${moment(new Date(newest))}, which is still to come`;
  return `${said}: this computer's clock was set back, or another's runs fast.`;
}
