// The eight steps as functions of a page: every peer performs the same actions.
export const STEPS = [
  { keyword: 'Given', text: 'the refund form is open', do: (page, base) => page.goto(`${base}/refunds`) },
  {
    keyword: 'When',
    text: 'I enter the account {string}',
    do: (page, value) => page.getByLabel('Account').first().fill(value),
  },
  {
    keyword: 'And',
    text: 'I enter the amount {string}',
    do: (page, value) => page.getByLabel('Amount').fill(value),
  },
  {
    keyword: 'And',
    text: 'I choose the reason {string}',
    do: (page, value) => page.getByLabel('Reason').selectOption(value),
  },
  {
    keyword: 'And',
    text: 'I say that the account holder was told',
    do: (page) => page.getByRole('checkbox').check(),
  },
  {
    keyword: 'And',
    text: 'I continue',
    do: (page) => page.getByRole('button', { name: 'Continue' }).click(),
  },
  { keyword: 'And', text: 'I submit', do: (page) => page.getByRole('button', { name: 'Submit' }).click() },
  {
    keyword: 'Then',
    text: 'the refund for {string} is recorded',
    do: (page, value, expect) => expect(page.getByRole('status')).toContainText(`was recorded for ${value}`),
  },
];

/** What goes into the steps of scenario `number`, in their order; undefined for a step without a value. */
export function valuesOf(number) {
  const account = `8801${String(number).padStart(5, '0')}`;
  const reason = ['Moved away', 'Single person discount', 'Band changed'][number % 3];
  return [undefined, account, `${100 + number}.50`, reason, undefined, undefined, undefined, account];
}
