/** An amount in whole pence. */
export type Pence = number;

/** 123456 as `1,234.56`, the way Homefix shows amounts. */
export function pounds(pence: Pence): string {
  const sign = pence < 0 ? '-' : '';
  const [whole = '', rest] = (Math.abs(pence) / 100).toFixed(2).split('.');
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}`;
}

/** The pence of `1,234.56`, `£72.40` or `95`; nothing when it is no amount of money. */
export function toPence(text: string): Pence | undefined {
  const match = /^£?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{2}))?$/.exec(text.trim());
  if (!match) return undefined;
  return Number(match[1]?.replaceAll(',', '')) * 100 + Number(match[2] ?? 0);
}
