import { AfterAll, BeforeAll, When, type World } from '@cucumber/cucumber';

// The harness gives run-level hooks `attach`, `log` and `link`, of which Cucumber 12 and its types know nothing.

BeforeAll(async function () {
  await attachTo(this, 'Attachment from BeforeAll hook');
});

When('a step passes', () => {});

AfterAll(async function () {
  await attachTo(this, 'Attachment from AfterAll hook');
});

function attachTo(context: object, text: string): Promise<void> | void {
  return (context as Pick<World, 'attach'>).attach(text, 'text/plain');
}
