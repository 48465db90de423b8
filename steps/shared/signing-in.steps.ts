import { Given, When } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';

/** Signs in as a person of data/personas.yaml, or goes back to where that person was at work in this scenario. */
Given('I am signed in as a/an {string}', async function (this: UatWorld, persona: string) {
  await this.signInAs(persona);
});

/** Signs in to another application than the scenario's own. */
Given(
  'I am signed in to {string} as a/an {string}',
  async function (this: UatWorld, application: string, persona: string) {
    await this.signInAs(persona, application);
  },
);

/** Signs in with a session that no other scenario shares, so that it may sign out or time out. */
Given(
  'I am signed in as a/an {string} in a session of my own',
  async function (this: UatWorld, persona: string) {
    await this.signInApartAs(persona);
  },
);

/** Signs out; needs a session of one's own. */
When('I sign out', async function (this: UatWorld) {
  await this.signOut();
});
