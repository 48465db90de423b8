/** Households that a scenario makes for itself, through the screens, under names that no other scenario has. */
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { AccountPage } from '../../pages/council-tax/account.page.ts';
import { PaymentPage } from '../../pages/council-tax/account-changes.page.ts';
import { AwardPage } from '../../pages/council-tax/award.page.ts';
import { type Household, NewAccountPage } from '../../pages/council-tax/new-account.page.ts';
import { pounds } from './words.ts';

const YEAR_BEGINS = '1 April 2026';

/** Opens an account and keeps its reference as "account"; what is not given is made up. */
export async function newHousehold(world: UatWorld, given: Partial<Household>): Promise<string> {
  const household = inventHousehold(world, given);
  await world.open('/accounts/new');
  await (await on(NewAccountPage, world.page)).openAccount(household);
  const account = await on(AccountPage, world.page);
  const reference = await account.reference();
  world.keep('account', reference);
  world.keep('address', JSON.stringify({ line1: household.line1, postcode: household.postcode }));
  world.keep('billing group', household.group);
  return reference;
}

/** The account that the scenario is about, in the hands of whoever is at work. */
export async function atAccount(world: UatWorld): Promise<AccountPage> {
  await world.open(`/accounts/${world.recall('account')}`);
  return on(AccountPage, world.page);
}

/** The same, without opening it again where the last step has left it open. */
export async function stillAtAccount(world: UatWorld): Promise<AccountPage> {
  const open = new URL(world.page.url()).pathname === `/accounts/${world.recall('account')}`;
  return open ? on(AccountPage, world.page) : atAccount(world);
}

export async function issueBill(world: UatWorld): Promise<void> {
  await (await stillAtAccount(world)).issueBill();
}

/** `amount` in pence. */
export async function pay(world: UatWorld, amount: number): Promise<void> {
  await (await stillAtAccount(world)).recordPayment();
  await (await on(PaymentPage, world.page)).record(pounds(amount));
}

export async function award(world: UatWorld, name: string, from = YEAR_BEGINS, percent = ''): Promise<void> {
  await (await stillAtAccount(world)).award();
  await (await on(AwardPage, world.page)).award(name, from, percent);
}

export function inventHousehold(world: UatWorld, given: Partial<Household>): Household {
  const { fullName, phone, email, address } = world.people.person();
  return {
    name: fullName,
    phone,
    email,
    line1: `${world.unique('Flat').replace('-', ' ')}, ${address.line1}`,
    town: address.town,
    postcode: address.postcode,
    band: '',
    from: YEAR_BEGINS,
    group: world.unique('Group'),
    ...given,
  };
}
