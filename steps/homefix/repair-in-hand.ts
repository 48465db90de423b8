import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { FindPropertyPage } from '../../pages/homefix/find-property.page.ts';
import { FindRepairPage } from '../../pages/homefix/find-repair.page.ts';
import { openFromMenu } from '../../pages/homefix/menu.ts';
import { RaiseRepairPage } from '../../pages/homefix/raise-repair.page.ts';
import { RepairPage } from '../../pages/homefix/repair.page.ts';
import { currentRepair } from '../../pages/homefix/title-bar.ts';

/** What a scenario says about a repair; the rest does not matter to it. */
export interface Wanted {
  readonly priority: string;
  readonly trade: string;
  /** ISO date; today's when left out. */
  readonly reported?: string;
  readonly address?: string;
  readonly location?: string;
}

const ANY_HOME = '7 Larch Walk, Ashdale';

export async function beginRepair(world: UatWorld, address = ANY_HOME): Promise<RaiseRepairPage> {
  const screen = await openFromMenu(RaiseRepairPage, world.page);
  if ((await screen.home()) === address) return screen;
  const find = await openFromMenu(FindPropertyPage, world.page);
  await find.byAddress(address);
  return (await find.open(address)).raiseRepair();
}

/** Raises a repair that the scenario can tell from all others, and returns what Homefix objected to. */
export async function tryToRaise(world: UatWorld, wanted: Wanted): Promise<string[]> {
  const screen = await beginRepair(world, wanted.address);
  const { trade, priority, location = 'Kitchen', reported } = wanted;
  const description = `Fault ${world.unique('HF')}`;
  const on = reported?.split('-').reverse().join('/');
  await screen.enter({ trade, priority, location, description, ...(on ? { reported: on } : {}) });
  return screen.save();
}

/** Raises a repair, which becomes the one that the scenario speaks of. */
export async function raise(world: UatWorld, wanted: Wanted): Promise<RepairPage> {
  await tryToRaise(world, wanted);
  const repair = await on(RepairPage, world.page);
  world.keep('repair', await repair.jobNumber());
  return repair;
}

/** The repair that the scenario speaks of, or the one with that job number, as Homefix holds it now. */
export async function openRepair(world: UatWorld, jobNumber = world.recall('repair')): Promise<RepairPage> {
  if ((await currentRepair(world.page)) === jobNumber) return openFromMenu(RepairPage, world.page);
  return (await openFromMenu(FindRepairPage, world.page)).find(jobNumber);
}
