import { readLedger } from './ledger-verify.ts';

/** Clocks of two computers differ by so much without anybody having set one back. */
const CLOCKS_DIFFER_MS = 5 * 60_000;

/** The time of a ledger's newest entry where this computer's clock is before it; undefined where it is not. */
export async function newestBeyond(file: string, now: Date): Promise<string | undefined> {
  let newest = '';
  for await (const { at } of readLedger(file)) newest = at > newest ? at : newest;
  return newest !== '' && Date.parse(newest) > now.getTime() + CLOCKS_DIFFER_MS ? newest : undefined;
}
