import { appendLine } from '../../harness/record/index.ts';

/** Started as a process by journal.test.ts: FILE WRITER COUNT. */
const [file = '', writer = '', count = '0'] = process.argv.slice(2);
for (let number = 1; number <= Number(count); number++) {
  appendLine(file, { writer, number, padding: writer.repeat(number * 20) });
}
