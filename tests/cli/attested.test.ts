import { expect, it } from 'vitest';
import { attestedVersions } from '../../harness/cli/attested.ts';
import { loadProject } from '../../harness/project/index.ts';
import { projectFolder, SOUND } from '../project/folder.ts';

const FILE = 'data/applications/council-tax.yaml';
const SHOWN = SOUND[FILE] ?? '';
const UNSEEN = SHOWN.replace(/^version:.*$/m, 'version: { attested: yes }');

function attested(written: string[], file = UNSEEN) {
  return attestedVersions(loadProject(projectFolder({ [FILE]: file }), {}), written, 'Priya Nair');
}

it('a version that no page shows is vouched for by who runs the pack', () => {
  expect(attested([])).toEqual({});
  expect(attested(['council-tax = 2026.2'])).toEqual({
    attested: { by: 'Priya Nair', versions: { 'council-tax': '2026.2' } },
  });
});

it.each([
  [['2026.2'], UNSEEN, '--attest: "2026.2" does not say which version.'],
  [['council-tx=2026.2'], UNSEEN, '"council-tx" is not an application. There are: council-tax.'],
  [['council-tax=2026.2'], SHOWN, '--attest: Council Tax shows its version on /about, where it is read.'],
])('%s is refused where it says nothing, or what can be read', (written, file, line) => {
  expect(() => attested(written, file)).toThrow(line);
});
