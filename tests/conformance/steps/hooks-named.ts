import { After, Before, When } from '@cucumber/cucumber';

Before({ name: 'A named before hook' }, () => {});

When('a step passes', () => {});

After({ name: 'A named after hook' }, () => {});
