/** The screens by the names that staff use, with their address and their heading. */
export const SCREENS: Readonly<Record<string, { readonly path: string; readonly heading: string | RegExp }>> =
  {
    Accounts: { path: '/accounts', heading: 'Accounts' },
    'Open an account': { path: '/accounts/new', heading: 'Open an account' },
    Charges: { path: '/charges', heading: /^Charges for / },
    Refunds: { path: '/refunds', heading: 'Refunds' },
    'Payment file': { path: '/refunds/payments.csv', heading: '' },
    'Billing runs': { path: '/billing', heading: 'Billing runs' },
    'New billing run': { path: '/billing/new', heading: 'New billing run' },
    'Tax base return': { path: '/returns', heading: 'Council tax base return' },
    'Change log': { path: '/change-log', heading: 'Change log' },
  };
