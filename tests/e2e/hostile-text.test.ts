import { readFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesUnder } from '../../harness/record/index.ts';
import { makeProject } from './kit/project.ts';
import { aRelease } from './kit/release.ts';
import { type Result, uat } from './kit/uat.ts';

const ESCAPE = '\u001b';

const FEATURE = `Feature: =1+1 <img src=x onerror=alert(1)>

  @TH-050 @req:../../etc/passwd
  Scenario: =HYPERLINK("http://example.org","x") </script><script>alert(1)</script> ../../x ${ESCAPE}[31mred
    Given I am signed in as a "receptionist"
    When I open "/hostile"
    Then I see "=cmd|' /C calc'!A0 <b>bold</b> ${ESCAPE}]0;title"
`;

describe('text from features and applications is data', () => {
  let project: string;
  let result: Result;
  beforeAll(async () => {
    project = makeProject({ ...aRelease('uat'), 'features/town-hall/visits.feature': FEATURE });
    result = await uat(project, ['release', 'one']);
  });

  it('drives no terminal', () => {
    expect(result.code).toBe(1);
    expect(result.stdout + result.stderr).toContain('TH-050');
    expect(result.stdout + result.stderr).not.toContain(ESCAPE);
  });

  it('is no formula in the workbook', async () => {
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

  it('leads no file out of its folder, and makes no markup', () => {
    expect(filesUnder(project).filter((file) => /passwd/.test(path.basename(file)))).toEqual([]);
    const [single] = filesUnder(path.join(project, 'reports/allure')).filter((file) =>
      file.endsWith('one-uat-exit.html'),
    );
    expect(readFileSync(single ?? '', 'utf8')).not.toContain('</script><script>alert(1)');
  });
});
