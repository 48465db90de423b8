import { environmentOf, type Project, type Release } from '../project/index.ts';
import { readLedger } from '../record/index.ts';
import { ledgerFile } from './ledger.ts';
import type { NamedGate } from './named-gate.ts';

/** When it began, of what, and four digits by chance: `20261122T071500Z-council-tax-smoke-3f9a`. */
const RUN_ID = /^\d{8}T\d{6}Z-(.*)-[0-9a-f]{4}$/;

/**
 * What speaks against judging these runs: that the ledger knows a newer one of the gate, which was taken away or lies
 * elsewhere. A plain sentence; null where nothing does.
 */
export async function newerRunFault(
  project: Project,
  release: Release,
  gate: NamedGate,
  judged: readonly string[],
): Promise<string | null> {
  const { council } = environmentOf(project, gate.environment);
  const about = { release: release.key, gate: gate.key, council };
  for await (const { kind, content, ...entry } of readLedger(ledgerFile(project))) {
    const isHere = Object.entries(about).every(([key, value]) => entry[key as keyof typeof about] === value);
    const id = String(content.id);
    if (kind !== 'run' || !isHere || !gate.packs.includes(String(content.pack))) continue;
    if (isNewer(id, judged))
      return `The ledger knows a newer run of this gate, ${id}, which is not among those that are judged.`;
  }
  return null;
}

/** Than those of the same pack; where none of them is judged, because another's run holds its scenarios, than all. */
function isNewer(id: string, judged: readonly string[]): boolean {
  const same = judged.filter((one) => whatOf(one) === whatOf(id));
  const others = same.length > 0 ? same : judged;
  return others.length > 0 && others.every((one) => one < id);
}

function whatOf(id: string): string | undefined {
  return RUN_ID.exec(id)?.[1];
}
