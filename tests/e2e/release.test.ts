import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../harness/record/index.ts';
import { makeProject } from './kit/project.ts';
import { aRelease } from './kit/release.ts';
import { runFolders, uat } from './kit/uat.ts';

const CHANGE = 'records/changes/CHG0000001';
const SMOKE =
  'name: Smoke\npurpose: Quick.\napplications: [town-hall]\nscenarios: "@read-only"\nread-only: true\n';

describe('uat release', () => {
  it('ends GO with exit code 0, runs a scenario of two packs once, and leaves everything behind', async () => {
    const project = makeProject({
      ...aRelease('uat', 'smoke, all'),
      'data/packs/smoke.yaml': SMOKE,
      'features/town-hall/writes.feature':
        'Feature: B\n\n  @TH-061 @risk:low\n  Scenario: Writes\n    Given I am signed in as a "receptionist"\n',
    });
    const { code, stdout } = await uat(project, ['release', 'one']);
    expect(stdout).toMatch(/^GO$/m);
    expect(code).toBe(0);
    const [pack] = readdirSync(path.join(project, 'records/packs')).filter((name) => !name.endsWith('.zip'));
    const inPack = (file: string) => path.join(project, 'records/packs', pack ?? '', file);
    for (const file of [
      'manifest.json',
      'evidence/manifest.json',
      'dossier/certificate.pdf',
      'dossier/workbook.xlsx',
    ]) {
      expect(existsSync(inPack(file)), file).toBe(true);
    }
    expect(existsSync(path.join(project, 'reports/allure/one-uat-exit/index.html'))).toBe(true);
    expect(readdirSync(path.join(project, CHANGE, 'work-notes'))).toHaveLength(1);
    expect(readFileSync(path.join(project, CHANGE, 'test-plan.txt'), 'utf8').length).toBeLessThanOrEqual(
      4000,
    );
    const ledger = await verifyLedger(path.join(project, 'records/ledger.ndjson'));
    expect(ledger.fault).toBeNull();

    expect(runFolders(project)).toHaveLength(1);
    expect(readFileSync(inPack('dossier/verdict.json'), 'utf8')).toContain('those of Smoke among them');
  });

  it("ends NO-GO with exit code 1 when a scenario failed or the version is not the release's, and says so", async () => {
    const feature =
      'Feature: A\n\n  @TH-060 @risk:high\n  Scenario: The desk shows the mayor\n    Given I am signed in as a "receptionist"\n    Then I see "The mayor"\n';
    const project = makeProject({ ...aRelease('uat'), 'features/town-hall/visits.feature': feature });
    const { code, stdout } = await uat(project, ['release', 'one'], { TOWN_HALL_VERSION: '0.9' });
    expect(stdout).toMatch(/^NO-GO$/m);
    expect(stdout).toContain('The desk shows the mayor');
    expect(stdout).toContain('FAIL  Town Hall 0.9 was tested; the release is 1.0.');
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(code).toBe(1);
  });
});
