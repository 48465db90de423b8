import { writeRefundFeatures } from './features.mjs';
import { stepFile, writeVocabularyFeatures } from './vocabulary.mjs';
import { writeText } from './write.mjs';

const DEFINE = `import { After, AfterAll, AfterStep, Before, BeforeAll, Given, setDefaultTimeout } from '@cucumber/cucumber';
import { chromium, expect } from '@playwright/test';
import { STEPS } from '../../../projects/refund-steps.mjs';
`;

/** cucumber-js that drives Playwright by hooks of its own; with BENCH_PICTURES a screenshot after each step. */
export function writeCucumber(folder, count, { executablePath, channel, args }) {
  const launch = JSON.stringify({ executablePath, channel, args });
  writeRefundFeatures(`${folder}/features`, count);
  writeText(
    `${folder}/steps/refunds.mjs`,
    `${DEFINE}
const base = process.env.BENCH_ADDRESS;
let browser;
// A page that is just being replaced cannot be pictured; a team would try again.
const picture = (page) => page.screenshot().catch(() => page.screenshot());
setDefaultTimeout(30_000);
BeforeAll(async () => { browser = await chromium.launch(${launch}); });
AfterAll(() => browser.close());
Before(async function () {
  this.context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  this.page = await this.context.newPage();
});
After(function () { return this.context.close(); });
if (process.env.BENCH_PICTURES) AfterStep(async function () {
  this.attach(await picture(this.page), 'image/png');
});
Given(STEPS[0].text, function () { return STEPS[0].do(this.page, base); });
for (const { text, do: act } of STEPS.slice(1)) {
  if (text.includes('{string}')) Given(text, function (value) { return act(this.page, value, expect); });
  else Given(text, function () { return act(this.page); });
}
`,
  );
  writeSettings(folder);
}

/** For a dry run of a large vocabulary. */
export function writeLargeCucumber(folder, features, definitions) {
  writeVocabularyFeatures(`${folder}/features`, features, definitions);
  writeText(`${folder}/steps/all.mjs`, stepFile(`import { Given } from '@cucumber/cucumber';`, definitions));
  writeSettings(folder);
}

function writeSettings(folder) {
  const settings = `{ paths: ['features'], import: ['steps/*.mjs'], parallel: 2, format: ['progress', 'message:messages.ndjson'] }`;
  const dry = `{ paths: ['features'], import: ['steps/*.mjs'], dryRun: true, format: ['progress'] }`;
  writeText(`${folder}/cucumber.mjs`, `export default ${settings};\nexport const check = ${dry};\n`);
}
