import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { AllureFiles } from '../../../harness/prove/allure/files.ts';
import { allureResult } from '../../../harness/prove/allure/result.ts';
import { EVERYTHING } from '../../../harness/prove/allure/what-fits.ts';
import { anAttempt, aRun, aScenario, aStep, screenshotOf, tinyJpeg } from '../../run-record.ts';

test('what a phrase stands for is folded under it, each step with its reason and its picture', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'uat-allure-'));
  const inner = aStep({
    text: 'I press it',
    status: 'failed',
    reason: 'Greyed out.',
    media: [screenshotOf(tinyJpeg('inner'))],
  });
  const phrase = aStep({
    text: 'I raise it',
    status: 'failed',
    reason: 'At “I press it”: Greyed out.',
    steps: [inner],
  });
  const attempt = anAttempt({ status: 'failed', reason: 'At “I press it”: Greyed out.', steps: [phrase] });
  const scenario = aScenario({ status: 'failed', attempts: [attempt] });
  const result = allureResult({
    run: aRun({ scenarios: [scenario] }),
    scenario,
    attempt,
    uuid: 'u',
    files: new AllureFiles(folder, folder),
    fits: EVERYTHING,
    links: {},
  });
  expect(result.statusDetails.message).toBe('At “I press it”: Greyed out.');
  expect(result.steps).toMatchObject([
    {
      name: 'Given I raise it',
      steps: [
        {
          name: 'Given I press it',
          status: 'failed',
          statusDetails: { message: 'Greyed out.' },
          attachments: [{ type: 'image/jpeg' }],
        },
      ],
    },
  ]);
});
