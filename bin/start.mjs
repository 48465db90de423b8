// `npm start`: set-up, then the sample release from its feature files to its change record.
import { fileURLToPath } from 'node:url';
import { orExplain } from './setup/explain.mjs';
import { setUp } from './setup/set-up.mjs';

await orExplain(() => setUp());
const uat = new URL('./uat.mjs', import.meta.url);
process.argv = [
  process.execPath,
  fileURLToPath(uat),
  'release',
  'council-tax-2026-2',
  '--sample-signatures',
  ...process.argv.slice(2),
];
await import(uat.href);
