import { Given, Then, When } from '@cucumber/cucumber';
import { expect } from '@playwright/test';
import type { UatWorld } from 'council-uat';
import { on } from 'council-uat/pages';
import { AppointmentPage } from '../../pages/homefix/appointment.page.ts';
import { DiaryPage } from '../../pages/homefix/diary.page.ts';
import { openFromMenu } from '../../pages/homefix/menu.ts';
import { openRepair, raise } from './repair-in-hand.ts';
import { listed } from './words.ts';

const ORDER = ['first', 'second', 'third'];

/** Takes one of the appointments that are offered: the first, the second and so on. */
Given('the tenant has chosen the {word} appointment offered', chooseAppointment);
When('the tenant chooses the {word} one', chooseAppointment);

/** Changes an appointment that was taken to another of those offered. */
When('the tenant changes to the {word} appointment offered', async function (this: UatWorld, which: string) {
  this.keep('appointment before', this.recall('appointment'));
  await chooseAppointment.call(this, which);
});

/** Asks for the appointments that are free for the repair. */
When('I ask for appointments', async function (this: UatWorld) {
  await (await openRepair(this)).appoint();
});

/** Raises one more repair and asks for the appointments that are free for it. */
When(
  'I raise a further {priority} {string} repair and ask for appointments',
  async function (this: UatWorld, priority: string, trade: string) {
    await (await raise(this, { priority, trade })).appoint();
  },
);

/** How many appointments are offered. */
Then('{int} appointments are offered', async function (this: UatWorld, count: number) {
  const offers = await (await on(AppointmentPage, this.page)).offers();
  expect(offers.length, 'The number of appointments offered').toBe(count);
});

/** An appointment that was taken before is no longer offered. */
Then('the appointment that is taken is not among those offered', async function (this: UatWorld) {
  const offers = await (await on(AppointmentPage, this.page)).offers();
  const again = offers.map(inOneLine).filter((offer) => offer === this.recall('appointment'));
  expect(listed(again), 'Appointments offered to two tenants').toBe('none');
});

/** The status of the repair, at the time that was chosen. */
Then(
  'the repair is {string} for the time that the tenant chose',
  async function (this: UatWorld, status: string) {
    const repair = await openRepair(this);
    expect(await repair.detail('Status'), 'The status of the repair').toBe(status);
    expect(this.recall('appointment'), 'The appointment that the tenant chose').toContain(
      await repair.detail('Appointment'),
    );
  },
);

/** The diary of the operative has the repair at its time. */
Then("the operative's diary shows the repair", async function (this: UatWorld) {
  expect(await diaryEntry(this, 'appointment'), "The repair in the operative's diary").toBe('booked');
});

/** The diary of the operative does not have the repair. */
Then("the operative's diary no longer shows the repair", async function (this: UatWorld) {
  expect(await diaryEntry(this, 'appointment'), 'The appointment of the cancelled repair').toBe('free');
});

/** The appointment that was given up is offered again. */
Then('the appointment before is free again', async function (this: UatWorld) {
  const before = this.recall('appointment before');
  const now = this.recall('appointment');
  expect(now, 'The appointment after the change').not.toBe(before);
  const lines = await bookedOn(this, before);
  const stillThere = lines.filter((line) => line === `${this.recall('repair')} ${before}`);
  expect(listed(stillThere), 'Bookings left of the appointment before').toBe('none');
});

async function chooseAppointment(this: UatWorld, which: string): Promise<void> {
  const screen = await (await openRepair(this)).appoint();
  await choose(this, screen, ORDER.indexOf(which) + 1);
}

async function choose(world: UatWorld, screen: AppointmentPage, number: number): Promise<void> {
  const offer = (await screen.offers())[number - 1];
  if (!offer) throw new Error(`Homefix offers no appointment number ${number}.`);
  await screen.choose(number);
  world.keep('appointment', inOneLine(offer));
  await screen.save();
}

/** Whether the diary shows the scenario's repair at the time kept under that name. */
async function diaryEntry(world: UatWorld, kept: string): Promise<'booked' | 'free'> {
  const appointment = world.recall(kept);
  const lines = await bookedOn(world, appointment);
  return lines.includes(`${world.recall('repair')} ${appointment}`) ? 'booked' : 'free';
}

/** What the diary shows for the trade and day of an appointment: `0046421 24/11/2026 AM PLU1`. */
async function bookedOn(world: UatWorld, appointment: string): Promise<string[]> {
  const [day = ''] = appointment.split(' ');
  const trade = await (await openRepair(world)).detail('Trade');
  const diary = await openFromMenu(DiaryPage, world.page);
  return (await diary.booked(trade, day)).map(({ jobNumber, time, operative }) =>
    [jobNumber, day, time, operative].join(' '),
  );
}

function inOneLine({ date, time, operative }: { date: string; time: string; operative: string }): string {
  return `${date} ${time} ${operative}`;
}
