import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, tempProject } from './temp-project.ts';

const BIOME = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
const SETTINGS = ['biome.json', 'bin/lint'];
const FOLDERS = ['bin', 'harness', 'pages', 'sandbox', 'steps', 'tests'];

/** `lines` statements, so that one more or less can be planted. */
const statements = (lines: number) => Array.from({ length: lines }, (_, i) => `  calls.push(${i});`);
const functionOf = (lines: number) => {
  const body = ['export function long(calls: number[]): void {', ...statements(lines - 2), '}'];
  return `${body.join('\n')}\n`;
};
const fileOf = (lines: number) => {
  const body = Array.from({ length: lines }, (_, i) => `export const value${i} = ${i};`);
  return `${body.join('\n')}\n`;
};

describe('lint', () => {
  it('passes a function of 30 lines and refuses one of 31, but in tests', () => {
    const kind = 'noExcessiveLinesPerFunction';
    expect(lint({ 'harness/a.ts': functionOf(30) })).not.toContain(kind);
    expect(lint({ 'harness/a.ts': functionOf(31) })).toContain(kind);
    expect(lint({ 'bin/a.mjs': functionOf(31).replace(/: \w+(\[\])?/g, '') })).toContain(kind);
    expect(lint({ 'tests/a.test.ts': functionOf(31) })).not.toContain(kind);
  });

  it('passes a file of 200 lines and refuses one of 201', () => {
    const kind = 'noExcessiveLinesPerFile';
    expect(lint({ 'harness/a.ts': fileOf(200) })).not.toContain(kind);
    expect(lint({ 'harness/a.ts': fileOf(201) })).toContain(kind);
    expect(lint({ 'tests/a.test.ts': fileOf(201) })).toContain(kind);
  });

  it.each([
    "await page.locator('#total').click();",
    "await this.page.getByRole('button').click();",
    "await this.page.frameLocator('#main').owner().click();",
    'await this.page.waitForTimeout(100);',
    "await this.page.waitForLoadState('load');",
    "await this.page.goto('/refunds');",
  ])('refuses in a step: %s', (line) => {
    expect(lint({ 'steps/homefix/a.steps.ts': `${line}\n` })).toContain('A step holds no locator');
  });

  it.each([
    'expect(1).toBe(1);',
    "await expect(this.page.getByRole('alert')).toBeVisible();",
    'await expect.poll(() => 1).toBe(1);',
    'await expect.soft(this.total).toBe(1);',
  ])('refuses in a page: %s', (line) => {
    expect(lint({ 'pages/homefix/a.page.ts': `${line}\n` })).toContain('A page object asserts nothing');
  });

  it('lets pages hold locators and steps hold assertions', () => {
    const page = "export const total = (page: Page) => page.getByRole('row').locator('td');\n";
    const step = "expect(await refund.total()).toBe('1');\nawait this.open('/refunds');\n";
    const output = lint({ 'pages/homefix/a.page.ts': page, 'steps/homefix/a.steps.ts': step });
    expect(output).not.toMatch(/holds no locator|asserts nothing|plugin/);
  });

  it('refuses any, a non-null assertion, and a warning', () => {
    const output = lint({ 'harness/a.ts': 'export const a: any = 1;\nexport const b = [1][0]!;\n' });
    expect(output).toContain('noExplicitAny');
    expect(output).toContain('noNonNullAssertion');
  });

  it('is switched off for no whole file', () => {
    const pattern = new RegExp(['biome-ignore', '(all|start)'].join('-'));
    const files = FOLDERS.flatMap((folder) => sources(join(ROOT, folder)));
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => pattern.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

function lint(files: Record<string, string>): string {
  const folder = tempProject(files, SETTINGS);
  const args = [BIOME, 'lint', '--vcs-enabled=false', '--max-diagnostics=none', '.'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  expect(stdout + stderr).toMatch(/Checked \d+ files? in/);
  return stdout + stderr;
}

function sources(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name));
  return files.map((entry) => join(entry.parentPath, entry.name));
}
