import { lend } from '../../../harness/run/seats/lending.ts';

/** Takes the account `a` at an address and ends without giving it back. */
await lend({ address: process.argv[2] ?? '', usernames: ['a'], oneAtATime: true, worker: 0, limitMs: 1_000 });
