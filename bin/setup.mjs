// Makes a bare clone ready to run; `--quiet` says nothing where nothing is to be done.
import { orExplain } from './setup/explain.mjs';
import { setUp } from './setup/set-up.mjs';

await orExplain(() => setUp({ quiet: process.argv.includes('--quiet') }));
