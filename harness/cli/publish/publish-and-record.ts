import path from 'node:path';
import type { Project } from '../../project/index.ts';
import { type Means, type Plan, type Published, publishPlan } from '../../publish/index.ts';
import { appendToLedger, readLedger } from '../../record/index.ts';

/** Carries out a plan, then writes into the ledger what lies where; a publication that the ledger knows is not told twice. */
export async function publishAndRecord(
  project: Project,
  plan: Plan,
  means: Means,
  by: string,
): Promise<Published> {
  const published = await publishPlan(plan, means);
  const { change, key, release, gate, decision } = plan.publication;
  const file = path.join(project.paths.records, 'ledger.ndjson');
  if (published.alreadyThere && (await isRecorded(file, key))) return published;
  const place = published.place === undefined ? {} : { place: { ...published.place } };
  const content = {
    change,
    key,
    decision,
    reference: plan.reference,
    system: plan.target,
    files: { ...published.files },
    ...place,
  };
  const council = project.settings.council;
  await appendToLedger(file, { kind: 'publication', council, by, release, gate, content });
  return published;
}

async function isRecorded(file: string, key: string): Promise<boolean> {
  for await (const entry of readLedger(file))
    if (entry.kind === 'publication' && entry.content.key === key) return true;
  return false;
}
