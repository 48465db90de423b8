import { After, Before, Given } from '@cucumber/cucumber';

Before(() => {});
Before({ tags: '@skip-before' }, () => 'skipped');
Before(() => {});

Given('a normal step', () => {});
Given('a step that skips', () => 'skipped');

After(() => {});
After({ tags: '@skip-after' }, () => 'skipped');
After(() => {});
