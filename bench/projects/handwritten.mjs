import { STEPS, valuesOf } from './refund-steps.mjs';
import { writeText } from './write.mjs';

/** Playwright specs as a tester would write them by hand, one line an action. */
export function writeHandwritten(folder, count, browser) {
  writeText(`${folder}/playwright.config.mjs`, playwrightConfig(browser, `testDir: 'specs',`));
  for (let from = 1; from <= count; from += 20) {
    const size = Math.min(20, count - from + 1);
    const tests = Array.from({ length: size }, (_, index) => spec(from + index));
    const head = `import { expect, test } from '@playwright/test';\nconst base = process.env.BENCH_ADDRESS;\n`;
    writeText(`${folder}/specs/refunds-${from}.spec.mjs`, `${head}\n${tests.join('\n')}`);
  }
}

/** The settings that all who run in Playwright share with the harness's own. */
export function playwrightConfig(browser, own, imports = '') {
  const launch = JSON.stringify({ executablePath: browser.executablePath, args: browser.args });
  const channel = browser.channel === undefined ? '' : `channel: ${JSON.stringify(browser.channel)},`;
  return `${imports}
export default {
  ${own}
  fullyParallel: true, workers: 2, reporter: 'dot', timeout: 60_000,
  use: { launchOptions: ${launch}, ${channel} viewport: { width: 1280, height: 800 }, locale: 'en-GB' },
};
`;
}

function spec(number) {
  const values = valuesOf(number).map((value) => JSON.stringify(value));
  const [open, ...others] = STEPS.map(({ do: action }) => bodyOf(action));
  const lines = others.map((body, index) => `  await ${body.replaceAll('value', values[index + 1])};`);
  return `test('Refund number ${number}', async ({ page }) => {\n  await ${open};\n${lines.join('\n')}\n});\n`;
}

/** The action as it stands in the list of steps, with the value written out. */
function bodyOf(action) {
  return String(action).replace(/^\([^)]*\) =>\s*/, '');
}
