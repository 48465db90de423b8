import type { Files } from './project.ts';

/** A release of the town hall with one gate, to be laid over a project. */
export function aRelease(environment: string, pack = 'all'): Files {
  return {
    'data/releases/one.yaml': `name: Town Hall 1.0
change: CHG0000001
change type: normal
applications:
  town-hall: { from: "0.9", to: "1.0" }
gates:
  uat-exit:
    environment: ${environment}
    packs: [${pack}]
    rules:
      everything was run: yes
      maximum failures: 0
      nothing blocked: yes
      version is the release's: yes
      evidence no older than: 1 hour
`,
  };
}
