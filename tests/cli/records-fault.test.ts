import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordsFault } from '../../harness/cli/records-fault.ts';
import { loadProject } from '../../harness/project/index.ts';
import { aSigning, factsOf, type Signing, sign } from '../prove/sign/signing.ts';

function faultOf({ root }: Signing, now = new Date()): Promise<string | null> {
  return recordsFault(loadProject(root, {}), now);
}

function editLedger({ root }: Signing, edit: (lines: string[]) => string[]): void {
  const file = join(root, 'records/ledger.ndjson');
  writeFileSync(file, edit(readFileSync(file, 'utf8').split(/(?<=\n)/)).join(''));
}

/** Ada accepts, Ben rejects, and somebody takes all trace of Ben's rejection away. */
async function rejectionHidden(quoted = false): Promise<Signing> {
  const signing = await aSigning();
  await sign(signing);
  const { id } = await sign(signing, { decision: 'reject' }, 'Ben Weir');
  await sign(signing, { role: 'data owner' });
  if (quoted) quote(signing);
  rmSync(join(signing.root, 'records/sign-offs', `${id}.json`));
  editLedger(signing, (lines) =>
    quoted ? lines.slice(0, 1) : lines.filter((line) => !line.includes('reject')),
  );
  return signing;
}

/** A dossier that says how the ledger ended when it was made. */
function quote({ root }: Signing): void {
  const last = readFileSync(join(root, 'records/ledger.ndjson'), 'utf8').trim().split('\n').at(-1) ?? '';
  const { number, hash } = JSON.parse(last) as { number: number; hash: string };
  const record = { schema: 'council-uat/dossier-record/1', ledger: { number, hash } };
  const folder = join(root, 'records/packs/a-pack/dossier');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'record.json'), JSON.stringify(record));
}

describe('the records', () => {
  it('are relied on as long as nothing speaks against them, and where there are none yet', async () => {
    const signing = await aSigning();
    expect(await faultOf(signing)).toBeNull();
    await sign(signing);
    expect(await faultOf(signing)).toBeNull();
  });

  it('are not where a rejection was struck from the middle of the ledger', async () => {
    const signing = await rejectionHidden();
    expect((await factsOf(signing)).map(({ decision }) => decision)).toEqual(['accept', 'accept']);
    expect(await faultOf(signing)).toBe('The ledger cannot be relied on: Entry 2 was removed.');
  });

  it('are not where it was cut off from there on, which a pack remembers', async () => {
    const signing = await rejectionHidden(true);
    expect(await faultOf(signing)).toBe(
      'The ledger cannot be relied on: Entry 3 was quoted elsewhere and is not here.',
    );
  });

  it('are not where this computer’s clock was set back to before them', async () => {
    const signing = await aSigning();
    await sign(signing);
    const lastWeek = new Date(Date.now() - 7 * 86_400_000);
    expect(await faultOf(signing, lastWeek)).toContain("this computer's clock was set back");
  });
});
