import { writeRefundFeatures } from './features.mjs';
import { playwrightConfig } from './handwritten.mjs';
import { stepFile, writeVocabularyFeatures } from './vocabulary.mjs';
import { writeText } from './write.mjs';

const BDD = `import { createBdd } from 'playwright-bdd';\nconst { Given, AfterStep } = createBdd();`;

/** playwright-bdd; with BENCH_PICTURES a screenshot after each step. */
export function writeBdd(folder, count, browser) {
  writeRefundFeatures(`${folder}/features`, count);
  writeConfig(folder, browser);
  writeText(
    `${folder}/steps/refunds.mjs`,
    `${BDD}
import { expect } from '@playwright/test';
import { STEPS } from '../../../projects/refund-steps.mjs';
const base = process.env.BENCH_ADDRESS;
// A page that is just being replaced cannot be pictured; a team would try again.
const picture = (page) => page.screenshot().catch(() => page.screenshot());
Given(STEPS[0].text, ({ page }) => STEPS[0].do(page, base));
for (const { text, do: act } of STEPS.slice(1)) {
  if (text.includes('{string}')) Given(text, ({ page }, value) => act(page, value, expect));
  else Given(text, ({ page }) => act(page));
}
if (process.env.BENCH_PICTURES) AfterStep(async ({ page, $testInfo }) => {
  await $testInfo.attach('screenshot', { body: await picture(page), contentType: 'image/png' });
});
`,
  );
}

/** For listing a large vocabulary. */
export function writeLargeBdd(folder, features, definitions, browser) {
  writeVocabularyFeatures(`${folder}/features`, features, definitions);
  writeConfig(folder, browser);
  writeText(`${folder}/steps/all.mjs`, stepFile(BDD, definitions, '{}, person, pounds'));
}

function writeConfig(folder, browser) {
  const imports = `import { defineBddConfig } from 'playwright-bdd';
const testDir = defineBddConfig({ features: 'features/*.feature', steps: 'steps/*.mjs' });`;
  writeText(`${folder}/playwright.config.mjs`, playwrightConfig(browser, 'testDir,', imports));
}
