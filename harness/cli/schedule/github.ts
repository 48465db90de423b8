import { type Job, type Recipe, shellWord, yamlLine } from './job.ts';
import { cronFields, whenSaid } from './when.ts';

/** A workflow for GitHub Actions: one job, or one a shard and one that puts them together. */
export function githubRecipe(job: Job): Recipe {
  const { name, title, when, timeZone, shards, secrets } = job;
  const text = `# .github/workflows/${name}.yml: ${title}, ${whenSaid(when)}
name: ${JSON.stringify(title)}
on:
  schedule:
    - cron: "${cronFields(when)}"
      timezone: ${timeZone}
  workflow_dispatch:
permissions: { contents: read }
concurrency: { group: ${name}, cancel-in-progress: false } # never two at once
jobs:
${shards > 1 ? sharded(job) : single(job)}`;
  return {
    files: [{ name: `${name}.yml`, text }],
    steps: [
      `Copy it to .github/workflows/${name}.yml on the default branch: only there it is started by the clock.`,
      `Secrets, under Settings › Secrets and variables › Actions: ${secrets.join(', ') || 'none'}.`,
      'Write the label of your own runner under runs-on where only that reaches the applications.',
    ],
  };
}

function single(job: Job): string {
  return `  run:
    # A runner of your own that reaches the applications. Ledger and outbox must outlive it: name a folder on a file
    # share under records: in data/project.yaml.
    runs-on: [self-hosted, linux]
    timeout-minutes: ${job.limitMinutes}
${environment(job.secrets)}    steps:
${PREPARE}      - run: ${yamlLine(`npx uat ${job.args.map(shellWord).join(' ')}`)}
      - if: always() # what went wrong is in it
        uses: actions/upload-artifact@v6
        with: { name: ${job.name}, path: reports/, retention-days: 30 }
`;
}

function sharded(job: Job): string {
  const { args, shards, limitMinutes, name } = job;
  const parts = Array.from({ length: shards }, (_, at) => at + 1).join(', ');
  return `  part:
    runs-on: ubuntu-latest # or a runner of your own, where only that reaches the applications
    timeout-minutes: ${limitMinutes}
    strategy: { fail-fast: false, matrix: { part: [${parts}] } }
${environment(job.secrets)}    steps:
${PREPARE}      - run: ${yamlLine(`npx uat ${args.map(shellWord).join(' ')} --shard \${{ matrix.part }}/${shards}`)}
      - if: always()
        uses: actions/upload-artifact@v6
        with: { name: "part-\${{ matrix.part }}", path: reports/runs/, retention-days: 1 }
  whole:
    needs: part
    if: always() # a part with failures has ended with 1
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
${PREPARE}      - uses: actions/download-artifact@v7
        with: { pattern: part-*, path: reports/runs/, merge-multiple: true }
      - run: npx uat report --merge $(ls reports/runs)
      - if: always()
        uses: actions/upload-artifact@v6
        with: { name: ${name}, path: reports/, retention-days: 30 }
`;
}

const PREPARE = `      - uses: actions/checkout@v6
      - uses: actions/setup-node@v6
        with: { node-version: 22, cache: npm }
      - run: npm ci
      - run: npx playwright install --only-shell chromium
`;

function environment(secrets: readonly string[]): string {
  const lines = secrets.map((name) => `      ${name}: \${{ secrets.${name} }}\n`);
  return `    env:\n      UAT_OPERATOR: GitHub Actions\n${lines.join('')}`;
}
