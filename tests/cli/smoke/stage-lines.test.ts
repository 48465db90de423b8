import { expect, it } from 'vitest';
import { notifyLine } from '../../../harness/cli/smoke/stage-lines.ts';
import { PublishFault } from '../../../harness/errors.ts';

const fault = (people?: { told: number; untold: string[] }) =>
  new PublishFault({ where: 'CHG1', wrong: 'is closed' }, people === undefined ? {} : { people });

it.each([
  [{ told: 2, untold: [] }, '2 messages sent'],
  [{ told: 0, untold: [] }, 'nobody: data/project.yaml names nobody for this gate under notifications'],
  [fault({ told: 1, untold: [] }), '1 message sent: it is not on the record yet'],
  [fault({ told: 0, untold: ['Not told (mail).'] }), '0 messages sent; Not told (mail).'],
  [
    fault({ told: 0, untold: [] }),
    'nobody: data/project.yaml names nobody for this gate under notifications',
  ],
  [fault(), 'nobody was told'],
])('says who was told, and never more than that', (published, line) => {
  expect(notifyLine({ published } as unknown as Parameters<typeof notifyLine>[0])).toBe(line);
});
