import { Given, When } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';

Given('I am signed in as a/an {string}', async function (this: UatWorld, persona: string) {
  await this.signInAs(persona);
});

Given(
  'I am signed in to {string} as a/an {string}',
  async function (this: UatWorld, application: string, persona: string) {
    await this.signInAs(persona, application);
  },
);

Given(
  'I am signed in as a/an {string} in a session of my own',
  async function (this: UatWorld, persona: string) {
    await this.signInApartAs(persona);
  },
);

When('I sign out', async function (this: UatWorld) {
  await this.signOut();
});
