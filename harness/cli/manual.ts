import type { Command } from 'commander';
import type { CommonOptions, Finish, Io } from './io.ts';
import { type ExportOptions, exportManual } from './manual-export.ts';
import { type ImportOptions, importManual } from './manual-import.ts';

/** `uat manual export` and `uat manual import`: scenarios that people carry out by hand, in Excel. */
export function addManual(program: Command, io: Io, finish: Finish): void {
  const manual = program
    .command('manual')
    .description(
      'Scenarios that people carry out by hand: write the workbook they fill in, and take it back',
    );
  manual
    .command('export')
    .description('Write a workbook with the scenarios tagged @manual of a gate, for key users to fill in')
    .argument('<release>', 'a release in data/releases')
    .option('--gate <gate>', 'the gate (default: the first)')
    .option('--out <file>', 'the workbook (default: RELEASE-GATE-by-hand.xlsx)')
    .addHelpText('after', '\nExample:\n  uat manual export council-tax-2026-2 --gate uat-exit')
    .action(async (release: string, _options: object, command: Command) => {
      finish(await exportManual(release, command.optsWithGlobals<CommonOptions & ExportOptions>(), io));
    });
  manual
    .command('import')
    .description('Take the results out of a workbook that was filled in; doing it twice changes nothing')
    .argument('<file>', 'the workbook')
    .option('--leave-out <ids...>', 'pass over the sheets of these scenarios')
    .option(
      '--pictures-checked',
      'I have looked at every pasted picture, and none shows a real person’s data (asked for where the data are not synthetic)',
    )
    .option('--operator <name>', 'who takes it in (default: UAT_OPERATOR, or your account)')
    .addHelpText('after', '\nExample:\n  uat manual import council-tax-2026-2-uat-exit-by-hand.xlsx')
    .action(async (file: string, _options: object, command: Command) => {
      finish(await importManual(file, command.optsWithGlobals<CommonOptions & ImportOptions>(), io));
    });
}
