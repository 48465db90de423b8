import { Given, When } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';

/** Signs in as a role of data/personas.yaml, or changes over to one who signed in earlier in the scenario. */
Given('I am signed in as a/an {string}', async function (this: UatWorld, persona: string) {
  await this.signInAs(persona);
});

/** Signs in to another application than the one whose feature this is. */
Given(
  'I am signed in to {string} as a/an {string}',
  async function (this: UatWorld, application: string, persona: string) {
    await this.signInAs(persona, application);
  },
);

/** Signs in with a session that the scenario may sign out of or let time out. */
Given(
  'I am signed in as a/an {string} in a session of my own',
  async function (this: UatWorld, persona: string) {
    await this.signInApartAs(persona);
  },
);

/** Leaves the application for good; begin with "in a session of my own". */
When('I sign out', async function (this: UatWorld) {
  await this.signOut();
});
