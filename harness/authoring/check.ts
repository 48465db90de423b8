import { ProjectFaults } from '../errors.ts';
import type { FeatureFile } from '../gherkin/features.ts';
import { parseFeature } from '../gherkin/parse.ts';
import { planFeature } from '../gherkin/plan.ts';
import type { Scenario } from '../gherkin/scenario.ts';
import type { StepScope } from '../gherkin/step-scope.ts';
import type { Project } from '../project/index.ts';
import type { Finding } from './finding.ts';
import { idFindings } from './ids.ts';
import { phraseFindings } from './phrases.ts';
import { stepFindings } from './steps.ts';

/** What was looked at and what was found, in the order of the files. */
export interface CheckResult {
  readonly features: number;
  readonly scenarios: number;
  readonly findings: readonly Finding[];
}

/** Looks at features without running them. Drafts may have steps that are not built yet. */
export function checkFeatures(
  project: Project,
  features: readonly FeatureFile[],
  scope: StepScope,
): CheckResult {
  const findings: Finding[] = [];
  const scenarios = features.flatMap((feature) => planOrFindings(feature, findings));
  findings.push(...idFindings(project, scenarios), ...stepFindings(scenarios, scope));
  findings.push(...phraseFindings(scenarios, scope));
  return { features: features.length, scenarios: scenarios.length, findings };
}

function planOrFindings({ uri, text }: FeatureFile, findings: Finding[]): Scenario[] {
  try {
    return planFeature(parseFeature(uri, text));
  } catch (error) {
    if (!(error instanceof ProjectFaults)) throw error;
    for (const { parts, message } of error.faults) {
      findings.push({
        kind: 'does not parse',
        where: parts.where,
        message: message.slice(parts.where.length + 2),
      });
    }
    return [];
  }
}
