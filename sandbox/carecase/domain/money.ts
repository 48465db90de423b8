const POUNDS = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** `£1,234.56` from pence. */
export function pounds(pence: number): string {
  return POUNDS.format(pence / 100);
}
