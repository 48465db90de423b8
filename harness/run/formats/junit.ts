import type { RunRecord, ScenarioRecord } from '../schema.ts';

/**
 * A run as JUnit XML, a suite a feature. Blocked and not executable are errors, flaky is a failure (design decision 4:
 * never counted as passed), skipped and not run are skipped.
 */
export function junitXml(run: RunRecord): string {
  const features = [...new Set(run.scenarios.map((one) => one.feature))];
  const suites = features.map((feature) =>
    suite(
      feature,
      run.scenarios.filter((one) => one.feature === feature),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name=${attribute(run.pack.name)} time="${seconds(run.scenarios)}">\n${suites.join('\n')}\n</testsuites>\n`;
}

function suite(feature: string, scenarios: readonly ScenarioRecord[]): string {
  const count = (kind: string) => scenarios.filter((one) => verdictTag(one)?.tag === kind).length;
  const counts = `tests="${scenarios.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
  const cases = scenarios.map((scenario) => testCase(scenario));
  return `  <testsuite name=${attribute(scenarios[0]?.featureTitle || feature)} file=${attribute(feature)} ${counts} time="${seconds(scenarios)}">\n${cases.join('\n')}\n  </testsuite>`;
}

function testCase(scenario: ScenarioRecord): string {
  const open = `    <testcase classname=${attribute(scenario.featureTitle)} name=${attribute(`${scenario.id} ${scenario.title}`)} time="${seconds([scenario])}"`;
  const verdict = verdictTag(scenario);
  if (verdict === undefined) return `${open}/>`;
  const detail = scenario.attempts.at(-1)?.steps.find((step) => step.detail !== undefined)?.detail ?? '';
  return `${open}>\n      <${verdict.tag} type=${attribute(scenario.status)} message=${attribute(verdict.message)}>${escaped(detail)}</${verdict.tag}>\n    </testcase>`;
}

function verdictTag({
  status,
  reason = '',
}: ScenarioRecord): { tag: 'failure' | 'error' | 'skipped'; message: string } | undefined {
  if (status === 'passed') return undefined;
  if (status === 'failed') return { tag: 'failure', message: reason };
  if (status === 'flaky') return { tag: 'failure', message: `Passed only when tried again. ${reason}` };
  if (status === 'skipped' || status === 'not run') return { tag: 'skipped', message: reason || status };
  return { tag: 'error', message: reason };
}

function seconds(scenarios: readonly ScenarioRecord[]): string {
  const attempts = scenarios.flatMap((scenario) => scenario.attempts);
  return (attempts.reduce((sum, attempt) => sum + attempt.durationMs, 0) / 1000).toFixed(3);
}

function attribute(text: string): string {
  return `"${escaped(text).replaceAll('"', '&quot;').replace(/\s+/g, ' ')}"`;
}

/** XML forbids most control characters, even escaped. */
function escaped(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
