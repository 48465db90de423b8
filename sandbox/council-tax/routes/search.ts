import type { TaxAccount } from '../model.ts';
import type { Office } from '../office.ts';

export interface Search {
  readonly q: string;
  readonly band: string;
  readonly group: string;
}

/** The accounts whose reference, name or address contains the words, in the band and billing group given. */
export function findAccounts(office: Office, search: Search): TaxAccount[] {
  const wanted = office.edition.has('apostrophe-not-found') ? search.q.replaceAll("'", '&#39;') : search.q;
  return [...office.accounts.values()].filter(
    (account) =>
      (!search.band || account.bands.at(-1)?.band === search.band) &&
      (!search.group || account.group.toLowerCase() === search.group.toLowerCase()) &&
      textOf(office, account).includes(wanted.toLowerCase()),
  );
}

function textOf(office: Office, { reference, liable: { name }, property }: TaxAccount): string {
  const uprn = office.edition.has('search-by-uprn') ? property.uprn : '';
  return [reference, name, property.line1, property.postcode, uprn].join(' ').toLowerCase();
}
