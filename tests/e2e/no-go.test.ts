import { readFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesUnder } from '../../harness/record/index.ts';
import { makeProject } from './kit/project.ts';
import { aRelease } from './kit/release.ts';
import { type Result, uat } from './kit/uat.ts';

const ESCAPE = '\u001b';

/** Text of features and applications is data. */
const HOSTILE = `Feature: =1+1 <img src=x onerror=alert(1)>

  @TH-050 @req:../../etc/passwd
  Scenario: =HYPERLINK("http://example.org","x") </script><script>alert(1)</script> ../../x ${ESCAPE}[31mred
    Given I am signed in as a "receptionist"
    When I open "/hostile"
    Then I see "=cmd|' /C calc'!A0 <b>bold</b> ${ESCAPE}]0;title"
`;

const MAYOR = `Feature: A

  @TH-060 @risk:high
  Scenario: The desk shows the mayor
    Given I am signed in as a "receptionist"
    Then I see "The mayor"
`;

describe('a release that ends NO-GO', () => {
  let project: string;
  let result: Result;
  beforeAll(async () => {
    project = makeProject({
      ...aRelease('uat'),
      'features/town-hall/visits.feature': MAYOR,
      'features/town-hall/hostile.feature': HOSTILE,
    });
    result = await uat(project, ['release', 'one'], { TOWN_HALL_VERSION: '0.9' });
  });

  it("exits with 1, and says which scenario failed and that the version is not the release's", () => {
    const { code, stdout } = result;
    expect(stdout).toMatch(/^NO-GO$/m);
    expect(stdout.replace(/\s+/g, ' ')).toContain('TH-060 The desk shows the mayor');
    expect(stdout).toContain('FAIL  Town Hall 0.9 was tested; the release is 1.0.');
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(code).toBe(1);
  });

  it('has no text of others that drives a terminal', () => {
    expect(result.stdout + result.stderr).toContain('TH-050');
    expect(result.stdout + result.stderr).not.toContain(ESCAPE);
  });

  it('has none that is a formula in the workbook', async () => {
    const [file] = filesUnder(path.join(project, 'records')).filter((one) => one.endsWith('.xlsx'));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file ?? '');
    const cells: string[] = [];
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.formula).toBeUndefined();
          cells.push(cell.text);
        }),
      ),
    );
    expect(cells.some((text) => text.includes('=HYPERLINK'))).toBe(true);
  });

  it('has none that leads a file out of its folder, or makes markup', () => {
    expect(filesUnder(project).filter((file) => /passwd/.test(path.basename(file)))).toEqual([]);
    const [single] = filesUnder(path.join(project, 'reports/allure')).filter((file) =>
      file.endsWith('one-uat-exit.html'),
    );
    expect(readFileSync(single ?? '', 'utf8')).not.toContain('</script><script>alert(1)');
  });
});
