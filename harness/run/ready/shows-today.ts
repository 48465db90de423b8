const TODAY = '{today}';

/**
 * Whether a page shows a text, however it is spaced. `{today}` in it stands for the day of `now` in the time zone, as
 * applications write it: 29 November 2026, 29 Nov 2026, 29-Nov-2026, 29/11/2026, 29.11.2026, 2026-11-29.
 */
export function showsToday(page: string, text: string, timeZone: string, now = new Date()): boolean {
  const shown = spaced(page);
  if (!text.includes(TODAY)) return shown.includes(spaced(text));
  return daysOf(now, timeZone).some((day) => shown.includes(spaced(text.replaceAll(TODAY, day))));
}

function daysOf(now: Date, timeZone: string): string[] {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(now);
  const [day, year] = [part({ day: 'numeric' }), part({ year: 'numeric' })];
  const [two, month] = [day.padStart(2, '0'), part({ month: '2-digit' })];
  const long = part({ month: 'long' });
  const named = [long, long.slice(0, 3)].flatMap((name) => [day, two].map((one) => `${one} ${name} ${year}`));
  return [
    ...named,
    ...named.map((one) => one.replaceAll(' ', '-')),
    `${two}/${month}/${year}`,
    `${two}.${month}.${year}`,
    `${year}-${month}-${two}`,
  ];
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}
