import { type Job, type Recipe, shellWord, yamlLine } from './job.ts';
import { inUtc } from './utc.ts';
import { cronFields, whenSaid } from './when.ts';

/** A pipeline for Azure DevOps. Its clock is UTC all the year. */
export function azureRecipe(job: Job): Recipe {
  const { name, title, when, timeZone, shards, secrets } = job;
  const { utc, note } = inUtc(when, timeZone);
  const text = `# azure-pipelines-${name}.yml: ${title}, ${whenSaid(when)}
trigger: none
pr: none
schedules:
  # In UTC.${note}
  - cron: "${cronFields(utc)}"
    displayName: ${JSON.stringify(title)}
    branches: { include: [main] }
    always: true # also where nothing was committed since
jobs:
${shards > 1 ? sharded(job) : single(job)}`;
  return {
    files: [{ name: `azure-pipelines-${name}.yml`, text }],
    steps: [
      `Pipelines › New pipeline › Existing YAML file: azure-pipelines-${name}.yml on main.`,
      `Secret variables of the pipeline (Edit › Variables, "Keep this value secret"): ${secrets.join(', ') || 'none'}.`,
      'Write the name of your own pool under pool where only its agents reach the applications.',
    ],
  };
}

function single(job: Job): string {
  const { name, args, limitMinutes, secrets } = job;
  return `  - job: run
    # A pool of your own that reaches the applications. Ledger and outbox must outlive the agent: name a folder on a
    # file share under records: in data/project.yaml.
    pool: { name: Default }
    timeoutInMinutes: ${limitMinutes}
    steps:
${PREPARE}${uat(args.map(shellWord).join(' '), secrets)}${RESULTS}      - publish: reports
        artifact: ${name}-$(System.JobAttempt)
        condition: always()
`;
}

function sharded(job: Job): string {
  const { name, args, shards, limitMinutes, secrets } = job;
  const part = '$(System.JobPositionInPhase)/$(System.TotalJobsInPhase)';
  return `  - job: part
    pool: { vmImage: ubuntu-latest } # or a pool of your own, where only that reaches the applications
    strategy: { parallel: ${shards} }
    timeoutInMinutes: ${limitMinutes}
    steps:
${PREPARE}${uat(`${args.map(shellWord).join(' ')} --shard ${part}`, secrets)}${RESULTS}      - publish: reports/runs
        artifact: part-$(System.JobPositionInPhase)-$(System.JobAttempt)
        condition: always()
  - job: whole
    dependsOn: part
    condition: always() # a part with failures has ended with 1
    pool: { vmImage: ubuntu-latest }
    timeoutInMinutes: 15
    steps:
${PREPARE}      - download: current
        patterns: part-*/**
      - script: |
          mkdir -p reports/runs
          cp -r $(Pipeline.Workspace)/part-*/* reports/runs/
          npx uat report --merge $(ls reports/runs)
        displayName: Put the parts together
      - publish: reports
        artifact: ${name}-$(System.JobAttempt)
        condition: always()
`;
}

const PREPARE = `      - task: UseNode@1
        inputs: { version: 22.x }
      - script: npm ci
      - script: npx playwright install --only-shell chromium
`;

const RESULTS = `      - task: PublishTestResults@2
        condition: always()
        inputs: { testResultsFormat: JUnit, testResultsFiles: reports/runs/*/junit.xml }
`;

function uat(args: string, secrets: readonly string[]): string {
  return `      - script: ${yamlLine(`npx uat ${args}`)}\n${envOf(secrets)}`;
}

/** Secret variables reach a script by name only. */
function envOf(secrets: readonly string[]): string {
  const lines = secrets.map((name) => `          ${name}: $(${name})\n`);
  return `        env:\n          UAT_OPERATOR: Azure Pipelines\n${lines.join('')}`;
}
