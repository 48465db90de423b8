const LONG_DATE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Pence as Council Tax shows them: -150 → "-£1.50". */
export function pounds(pence: number): string {
  const amount = (Math.abs(pence) / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 });
  return `${pence < 0 ? '-' : ''}£${amount}`;
}

/** "£1,432.24" as pence. */
export function pence(amount: string): number {
  return Math.round(Number(amount.replace(/[£,]/g, '')) * 100);
}

/** An ISO day as Council Tax shows it: "1 October 2026". */
export function longDate(iso: string): string {
  return LONG_DATE.format(new Date(`${iso}T00:00:00Z`));
}

/** A CSV file as records by column heading; cells of Council Tax's files contain no line breaks. */
export function csvRecords(text: string): { columns: string[]; records: Record<string, string>[] } {
  const [columns = [], ...rows] = text.trim().split(/\r?\n/).map(cells);
  const records = rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ''])),
  );
  return { columns, records };
}

function cells(line: string): string[] {
  const found = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...found].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
