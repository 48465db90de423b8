import { Then } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';
import { settle } from '../../pages/shared/waiting/settle.ts';
import { violationsOf } from './axe.ts';
import { toolsOf } from './tools.ts';

/** The page, frames included, breaks no rule of WCAG 2.2 AA that can be told automatically. */
Then('the page has no accessibility violations', async function (this: UatWorld) {
  await settle(toolsOf(this).setting);
  const violations = await violationsOf(this.page);
  if (violations.length === 0) return;
  const list = violations.slice(0, 8).join('; ');
  throw new Error(
    `The page breaks WCAG 2.2 AA in ${violations.length} way${violations.length === 1 ? '' : 's'}: ${list}.`,
  );
});
