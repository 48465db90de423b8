import { type Job, type Recipe, shellWord, yamlLine } from './job.ts';
import { cronFields, whenSaid } from './when.ts';

/** Jobs for GitLab CI. When they start is said in GitLab, with a time zone of its own. */
export function gitlabRecipe(job: Job): Recipe {
  const { name, title, when, timeZone, shards, secrets } = job;
  const text = `# .gitlab-ci.yml: ${title}, ${whenSaid(when)}
.${name}:
  image: node:22
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
  retry: 0
  variables:
    UAT_OPERATOR: GitLab CI
  before_script:
    - npm ci
    - npx playwright install --with-deps --only-shell chromium
${shards > 1 ? sharded(job) : single(job)}`;
  return {
    files: [{ name: `${name}.gitlab-ci.yml`, text }],
    steps: [
      'Copy it into .gitlab-ci.yml, or name it under include: there.',
      `Build › Pipeline schedules › New schedule: ${cronFields(when)}, cron time zone ${timeZone}.`,
      `Variables, masked and protected, under Settings › CI/CD › Variables: ${secrets.join(', ') || 'none'}.`,
    ],
  };
}

function single({ name, args, limitMinutes }: Job): string {
  return `
${name}:
  extends: .${name}
  # A runner of your own that reaches the applications. Ledger and outbox must outlive it: name a folder on a file share
  # under records: in data/project.yaml.
  tags: [on-premises]
  resource_group: ${name} # never two at once
  timeout: ${limitMinutes} minutes
  script:
    - ${yamlLine(`npx uat ${args.map(shellWord).join(' ')}`)}
${artifacts('reports/', '30 days')}`;
}

function sharded({ name, args, shards, limitMinutes }: Job): string {
  return `
${name}-part:
  extends: .${name}
  stage: test
  parallel: ${shards}
  timeout: ${limitMinutes} minutes
  script:
    - ${yamlLine(`npx uat ${args.map(shellWord).join(' ')} --shard $CI_NODE_INDEX/$CI_NODE_TOTAL`)}
${artifacts('reports/runs/', '1 day')}
${name}:
  extends: .${name}
  stage: deploy
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
      when: always # a part with failures has ended with 1
  timeout: 15 minutes
  script:
    - npx uat report --merge $(ls reports/runs)
${artifacts('reports/', '30 days')}`;
}

function artifacts(path: string, kept: string): string {
  return `  artifacts:
    when: always # what went wrong is in it
    paths: [${path}]
    reports: { junit: reports/runs/*/junit.xml }
    expire_in: ${kept}
`;
}
