import { expect, it } from 'vitest';
import { changeRecordChecks } from '../../harness/cli/ready-change-record.ts';
import { loadProject } from '../../harness/project/index.ts';
import { projectFolder } from '../project/folder.ts';
import { PASSWORD, startStandIn } from '../publish/servicenow/stand-in.ts';

const SERVICENOW = {
  'data/project.yaml':
    'name: Ashdale\ncouncil: ashdale\nserver: { start: sandbox/serve.ts }\nchange record: { kind: servicenow, sign-in: basic, keep trying for: 2 seconds }\n',
};

it('a change that is closed is in the way, because nothing more is published to it', async () => {
  const standIn = await startStandIn();
  const project = loadProject(projectFolder(SERVICENOW), {
    SERVICENOW_URL: standIn.address,
    SERVICENOW_USERNAME: 'uat.publisher',
    SERVICENOW_PASSWORD: PASSWORD,
  });
  const [release] = project.releases.values();
  const look = async () => (await Promise.all(changeRecordChecks(project, release)))[0];
  expect(await look()).toMatchObject({ status: 'ok' });
  const row = standIn.store.change(release?.change ?? '');
  if (row !== undefined) standIn.store.update(row, { state: '3' }, 'test');
  expect(await look()).toMatchObject({
    status: 'failed',
    said: `${release?.change} in ServiceNow: Closed`,
    next: 'Nothing more is published to it: check the number of the change in the release',
  });
});
