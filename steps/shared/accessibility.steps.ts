import { Then } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';
import { settle } from '../../pages/shared/waiting/settle.ts';
import { violationsOf } from './axe.ts';
import { toolsOf } from './tools.ts';

/** The page, frames included, breaks no rule of WCAG 2.2 AA that can be told automatically. */
Then('the page has no accessibility violations', async function (this: UatWorld) {
  await settle(toolsOf(this).setting);
  const violations = await counted(this);
  if (violations.length === 0) return;
  const list = violations.slice(0, 8).join('; ');
  throw new Error(
    `The page breaks WCAG 2.2 AA in ${violations.length} way${violations.length === 1 ? '' : 's'}: ${list}.`,
  );
});

/** The same without judging it: a gate compares the number with that of a baseline. */
Then('the accessibility violations of the page are counted', async function (this: UatWorld) {
  await settle(toolsOf(this).setting);
  await counted(this);
});

/** The violations, kept with the evidence under a name that says how many they are. */
async function counted(world: UatWorld): Promise<string[]> {
  const violations = await violationsOf(world.page);
  const text = violations.join('\n') || 'None that can be told automatically.';
  const fileName = `Accessibility violations: ${violations.length}`;
  await world.attach(text, { mediaType: 'text/plain', fileName });
  return violations;
}
