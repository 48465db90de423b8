import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { maskOf, useBrowser } from './browser.ts';
import { personal, synthetic } from './options.ts';

const newPage = useBrowser();
const HTML = `<p>Case CC-14 of Jane: open #1</p><table><tr><td>Password<td><input type=password value=Spring2026></table>
  <input type=password value=correcthorse>
  <label>Case notes <textarea>Lives alone: "since" 2019</textarea></label>
  <table><tr><th>Name<th>Ward<tr><td>Jane<td>Elm Ward 7</table><section id=history><p>Seen by Dr Ash</p> on the 3rd</section>`;

describe('what is read from a page', () => {
  it('masks its text snapshot, which stays YAML', async () => {
    const page = await newPage(HTML);
    const mask = maskOf(personal);
    const hidden = await mask.read(page);
    const masked = mask.snapshot(await page.locator('body').ariaSnapshot(), hidden);
    for (const value of ['Spring2026', 'correcthorse', 'Lives alone', 'Elm Ward', 'Dr Ash', '3rd'])
      expect(masked).not.toContain(value);
    expect(masked).toContain('Case CC-14 of Jane');
    expect(parse(masked)).toHaveLength(parse(await page.locator('body').ariaSnapshot()).length);
    await page.close();
  });

  it('is looked for in all later text: plain words between quotation marks only', async () => {
    const page = await newPage(HTML);
    const mask = maskOf(personal);
    await mask.read(page);
    expect(mask.text('fill("Spring2026") failed; fill("correcthorse") failed')).toBe(
      'fill("[secret]") failed; fill("[secret]") failed',
    );
    expect(mask.text('a correcthorse is a horse')).toBe('a correcthorse is a horse');
    expect(mask.url('/w?ward=Elm%20Ward+7')).toBe('/w?ward=[personal%20data]');
    expect(mask.text('Seen by Dr Ash')).toBe('Seen by Dr Ash');
    await page.close();
  });

  it('is passwords alone on synthetic data', async () => {
    const page = await newPage(HTML);
    const hidden = await maskOf(synthetic).read(page);
    expect(hidden).toEqual({ secrets: ['Spring2026', 'correcthorse'], personal: [], regions: [] });
    await page.close();
  });

  it('includes what a session brings later', () => {
    const mask = maskOf(synthetic);
    mask.learnSecrets(['tok-99/x']);
    expect(mask.text('token tok-99%2Fx')).toBe('token [secret]');
  });
});
