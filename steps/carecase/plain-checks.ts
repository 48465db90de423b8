import { expect, type Locator } from '@playwright/test';

/** Checks whose failure reads as a sentence: `Authorising it: expected "not offered", but it is "offered".` */

export async function expectOffered(control: Locator, what: string): Promise<void> {
  await expect.poll(() => offer(control), what).toBe('offered');
}

export async function expectNotOffered(control: Locator, what: string): Promise<void> {
  expect(await offer(control), what).toBe('not offered');
}

/** Whether a row is on a list that has been drawn already. */
export async function expectListed(
  row: Locator,
  what: string,
  wanted: 'listed' | 'not listed',
): Promise<void> {
  expect((await row.count()) > 0 ? 'listed' : 'not listed', what).toBe(wanted);
}

/** In the order given; an empty list reads "none". */
export function expectList(shown: readonly string[], what: string, wanted: readonly string[]): void {
  expect(listed(shown), what).toBe(listed(wanted));
}

async function offer(control: Locator): Promise<string> {
  return (await control.isVisible()) ? 'offered' : 'not offered';
}

function listed(items: readonly string[]): string {
  return items.join('; ') || 'none';
}
