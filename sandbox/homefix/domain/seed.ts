import type { Faker } from '@faker-js/faker';
import type { Edition } from '../../kit/changes.ts';
import { people } from '../../kit/people.ts';
import { addDays, daysBetween, type IsoDate, SYSTEM_DATE, ukDate } from './calendar.ts';
import { LOCATIONS, type Priority, trade } from './catalogue.ts';
import { createDiary } from './diary.ts';
import { createProperties } from './properties.ts';
import type { Books, Property, Repair } from './records.ts';
import { note, targetDate } from './repairs.ts';

const SEED = 20_061_122;
const FIRST_JOB = 46_001;
const REPAIRS = 420;
const FIRST_DAY: IsoDate = '2026-06-01';
/** Days from the target date to the day of completion. */
const LATENESS = [-6, -4, -3, -2, -2, -1, -1, -1, 0, 0, 0, 0, 3];
const CALL_CENTRE = { name: 'Call Centre (migrated)' };
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  Carpentry: ['Kitchen unit door off', 'Front door sticks', 'Floorboard loose'],
  'Damp and mould': ['Mould around window', 'Damp patch on outside wall'],
  Drainage: ['Gully blocked', 'Waste pipe slow to drain'],
  Electrical: ['Socket dead', 'Extractor fan not working', 'Lights trip'],
  'Gas and heating': ['No hot water', 'Radiator cold', 'Boiler loses pressure'],
  Glazing: ['Pane cracked', 'Window will not close'],
  Plumbing: ['Tap drips', 'Cistern overflows', 'Leak under sink'],
  Roofing: ['Slates slipped', 'Gutter leaks'],
};

/** Homefix as it is on the business date: the same homes and repairs at every start, in every edition. */
export function openBooks(edition: Edition): Books {
  const source = people(SEED);
  const properties = createProperties(source);
  const homes = [...properties.values()].filter(({ tenure }) => tenure === 'Secure tenancy');
  const repairs = Array.from({ length: REPAIRS }, (_, index) => pastRepair(source.faker, homes, index));
  return {
    edition,
    properties,
    repairs: new Map(repairs.map((repair) => [repair.jobNumber, repair])),
    diary: createDiary(),
    filesLoaded: new Set(),
  };
}

function pastRepair(faker: Faker, homes: readonly Property[], index: number): Repair {
  const span = daysBetween(FIRST_DAY, SYSTEM_DATE);
  const reportedOn = addDays(FIRST_DAY, Math.floor((index * span) / REPAIRS));
  const tradeName = faker.helpers.arrayElement(Object.keys(FAULTS));
  const priority = pickPriority(faker, tradeName);
  const repair: Repair = {
    jobNumber: String(FIRST_JOB + index).padStart(7, '0'),
    uprn: faker.helpers.arrayElement(homes).uprn,
    trade: tradeName,
    priority,
    location: faker.helpers.arrayElement(LOCATIONS),
    description: faker.helpers.arrayElement(FAULTS[tradeName] ?? []),
    reportedOn,
    target: targetDate(priority, reportedOn, AS_ENTERED),
    status: 'Raised',
    history: [],
  };
  note(
    repair,
    CALL_CENTRE,
    `Raised as ${priority.toLowerCase()}, target ${ukDate(repair.target)}`,
    reportedOn,
  );
  finish(faker, repair);
  return repair;
}

/** Records of the past were made by an earlier version: no change of this one alters them. */
const AS_ENTERED: Edition = { name: 'current', version: '8.0', changes: [], has: () => false };

function pickPriority(faker: Faker, tradeName: string): Priority {
  const usual = trade(tradeName)?.usualPriority ?? 'Routine';
  return faker.helpers.weightedArrayElement<Priority>([
    { weight: 6, value: usual },
    { weight: 2, value: 'Routine' },
    { weight: 1, value: 'Urgent' },
    { weight: 1, value: 'Emergency' },
  ]);
}

/** Most were completed in time, some exactly on the day, some late; a few were cancelled. */
function finish(faker: Faker, repair: Repair): void {
  const days = daysBetween(repair.reportedOn, repair.target) + faker.helpers.arrayElement(LATENESS);
  const on = addDays(repair.reportedOn, Math.max(0, days));
  if (on >= SYSTEM_DATE) return;
  if (faker.number.int({ max: 24 }) === 0) {
    repair.status = 'Cancelled';
    note(repair, CALL_CENTRE, 'Cancelled: Tenant withdrew', on);
    return;
  }
  repair.status = 'Completed';
  repair.completedOn = on;
  repair.cost = (trade(repair.trade)?.orderValue ?? 0) + faker.number.int({ max: 120 }) * 25;
  note(repair, CALL_CENTRE, 'Completed', on);
}
