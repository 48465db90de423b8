import type { Dialog, Page } from '@playwright/test';

/** Does something, answers every native dialog that it brings up, and returns what they said. */
export async function answering(
  page: Page,
  answer: 'yes' | 'no',
  action: () => Promise<unknown>,
): Promise<string[]> {
  const said: string[] = [];
  const reply = (dialog: Dialog) => {
    said.push(dialog.type() === 'beforeunload' ? 'Leave without saving?' : dialog.message());
    return answer === 'yes' ? dialog.accept() : dialog.dismiss();
  };
  page.on('dialog', reply);
  try {
    await action();
  } finally {
    page.off('dialog', reply);
  }
  return said;
}
