/** Pence as people read them: 123456 → "£1,234.56", -500 → "-£5.00". */
export function formatMoney(pence: number): string {
  const sign = pence < 0 ? '-' : '';
  const pounds = Math.floor(Math.abs(pence) / 100).toLocaleString('en-GB');
  return `${sign}£${pounds}.${String(Math.abs(pence) % 100).padStart(2, '0')}`;
}

/** "£1,234.56", "1234.5" or "12" as pence; nothing when it is not an amount to the penny. */
export function parseMoney(text: string): number | undefined {
  const match = /^£?((?:\d{1,3}(?:,\d{3})+|\d{1,9}))(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, pounds = '', pence = ''] = match;
  return Number(pounds.replaceAll(',', '')) * 100 + Number(pence.padEnd(2, '0'));
}

/** `amount × numerator ÷ denominator`, to the nearest penny, half a penny up. Whole numbers only, so nothing drifts. */
export function share(amount: number, numerator: number, denominator: number): number {
  return Math.floor((2 * amount * numerator + denominator) / (2 * denominator));
}
