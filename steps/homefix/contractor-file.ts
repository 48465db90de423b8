/** One completed repair, as the contractor writes it: date 20/11/2026, cost 95.00. */
export interface CompletedRepair {
  readonly jobNumber: string;
  readonly completedOn: string;
  readonly cost: string;
}

/** The figures at the end of a file by which its reader can tell that nothing was lost. */
export interface Control {
  readonly lines: number;
  readonly total: string;
}

/** The file that Kelsing Drains sends: header, a line for every repair, trailer. */
export function contractorFile(
  reference: string,
  repairs: readonly CompletedRepair[],
  control?: Control,
): string {
  const total = repairs.reduce((sum, { cost }) => sum + Number(cost), 0).toFixed(2);
  const { lines, total: claimed } = control ?? { lines: repairs.length, total };
  const body = repairs.map(({ jobNumber, completedOn, cost }) => `${jobNumber},${completedOn},${cost}`);
  return [`HEADER,KLS,${reference}`, ...body, `TRAILER,${lines},${claimed}`, ''].join('\r\n');
}
