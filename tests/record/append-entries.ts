import { appendToLedger } from '../../harness/record/index.ts';

/** Started as a process by ledger.test.ts: FILE WRITER COUNT. */
const [file = '', writer = '', count = '0'] = process.argv.slice(2);
for (let number = 1; number <= Number(count); number++) {
  const content = { writer, number };
  await appendToLedger(file, {
    kind: 'run',
    council: 'ashdale',
    by: writer,
    release: null,
    gate: null,
    content,
  });
}
