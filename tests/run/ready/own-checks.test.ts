import path from 'node:path';
import { expect, it } from 'vitest';
import type { Project } from '../../../harness/project/index.ts';
import { ownChecks } from '../../../harness/run/ready/own-checks.ts';
import { temporaryFolder } from '../../prove/run-folder.ts';

const checks = (root: string, records: string) => {
  const all = ownChecks({ root, paths: { records } as Project['paths'] });
  return all
    .filter(({ check }) => check !== 'browser')
    .map(({ check, status, said }) => [check, status, said]);
};
const ROOM = expect.stringMatching(/^\d+\.\d GB free$/);

it('looks for room where records lie, too, if that is elsewhere', () => {
  const [root, share] = [temporaryFolder(), temporaryFolder()];
  expect(checks(root, path.join(root, 'reports/records'))).toEqual([['disk', expect.anything(), ROOM]]);
  expect(checks(root, path.join(share, 'to-be-made'))[1]).toEqual(['records', expect.anything(), ROOM]);
  const gone = path.join(share, 'not-connected/records');
  expect(checks(root, gone)[1]).toEqual(['records', 'failed', `${gone} is not there`]);
});
