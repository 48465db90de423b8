import type { Store } from './store.ts';
import type { Row } from './tables.ts';

/** Changes as a change manager of the fictional borough left them; the sample releases name them. */
const CHANGES: readonly Row[] = [
  {
    number: 'CHG0030001',
    short_description: 'Upgrade Council Tax from 2026.1 to 2026.2',
    description: 'Supplier release with annual billing changes. Installed on UAT on 16 November 2026.',
    type: 'normal',
    state: '-4',
    test_plan: 'Revenues will check the April bills by hand before go-live.',
  },
  {
    number: 'CHG0030002',
    short_description: 'Upgrade Homefix from 8.1 to 8.2',
    description: 'Housing repairs. New screen for variations.',
    type: 'normal',
    state: '-3',
  },
  {
    number: 'CHG0030003',
    short_description: 'Upgrade CareCase from 5.4 to 5.5',
    description: 'Adult social care. Changes to eligibility.',
    type: 'normal',
    state: '-4',
  },
  {
    number: 'CHG0030004',
    short_description: 'Council Tax 2026.1 service pack',
    description: 'Done in September.',
    type: 'standard',
    state: '3',
    close_code: 'successful',
    close_notes: 'Installed without incident.',
  },
  {
    number: 'CHG0030005',
    short_description: 'Security patches of November 2026',
    description: 'Servers of Council Tax, Homefix and CareCase, on the evening of 28 November.',
    type: 'standard',
    state: '-1',
  },
];

export function seed(store: Store): void {
  for (const change of CHANGES) {
    store.insert('change_request', {
      risk: '3',
      impact: '3',
      priority: '4',
      category: 'Software',
      assignment_group: 'Digital Systems',
      requested_by: 'Nadia Rahman',
      start_date: '2026-11-28 18:00:00',
      end_date: '2026-11-28 22:00:00',
      ...change,
    });
  }
}
