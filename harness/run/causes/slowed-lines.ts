import type { RunRecord, Slowed } from '../schema.ts';
import { lastUsualSaid } from './cause-lines.ts';

/** `is slow everywhere: 8 scenarios took 3.1 times as long as in earlier runs (12.4 s, before 4.0 s)`, after a name. */
export function slowedSaid({ scenarios, times, tookMs, usualMs }: Slowed): string {
  return `is slow everywhere: ${scenarios} scenarios took ${times} times as long as in earlier runs (${seconds(tookMs)}, before ${seconds(usualMs)})`;
}

/** A sentence for each application that is slow although no scenario failed for it. */
export function slowedLines(
  { slowed = [], causes = [], applications }: RunRecord,
  timeZone: string,
): string[] {
  const told = (key: string) =>
    causes.some(({ kind, application }) => kind === 'slow' && application === key);
  return slowed
    .filter(({ application }) => !told(application))
    .map((one) => {
      const name = applications.find(({ key }) => key === one.application)?.name ?? one.application;
      return `${name} ${slowedSaid(one)}. ${lastUsualSaid(one.lastUsual, timeZone)}`;
    });
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
