import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Outbox } from '../../../harness/publish/index.ts';
import { temporaryFolder } from '../../prove/run-folder.ts';
import { aPublication } from '../a-publication.ts';
import { held, publish, recordOf, startStandIn } from './stand-in.ts';

describe('the outbox', () => {
  it('holds no secret, and the plan lies there before anything is sent', async () => {
    const standIn = await startStandIn();
    const records = temporaryFolder();
    await standIn.app.close();
    const record = recordOf(standIn, { oauth: true });
    const quick = { pace: { firstMs: 1, longestMs: 1, totalMs: 20, settleMs: 0 } };
    await expect(publish(record, records, aPublication(), {}, quick)).rejects.toThrow(
      'go on later with "uat publish --pending"',
    );
    const [waiting] = await new Outbox(records).pending();
    expect(waiting?.publication.change).toBe('CHG0030001');
    const all = readdirSync(join(records, 'outbox'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /json$/.test(name))
      .map((name) => readFileSync(join(records, 'outbox', name), 'utf8'));
    for (const secret of ['open-sesame', 'client-secret']) expect(all.join()).not.toContain(secret);
  });
});

describe('what was complete on one instance', () => {
  it('is published anew on another, its note too, although that journal tells nothing', async () => {
    const records = temporaryFolder();
    const publication = aPublication();
    await publish(recordOf(await startStandIn()), records, publication);
    const other = await startStandIn({ journal: 'empty' });
    await publish(recordOf(other), records, publication);
    expect(held(other, 'CHG0030001').notes).toHaveLength(1);
    await publish(recordOf(other), records, publication);
    expect(held(other, 'CHG0030001').notes).toHaveLength(1);
  });

  it('waits again when publishing it once more was interrupted', async () => {
    const records = temporaryFolder();
    const standIn = await startStandIn();
    await publish(recordOf(standIn), records, aPublication());
    expect(await new Outbox(records).pending()).toEqual([]);
    await standIn.app.close();
    const quick = { pace: { firstMs: 1, longestMs: 1, totalMs: 20, settleMs: 0 } };
    await expect(publish(recordOf(standIn), records, aPublication(), {}, quick)).rejects.toThrow('--pending');
    expect(await new Outbox(records).pending()).toHaveLength(1);
  });
});
