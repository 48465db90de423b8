import { expect, it } from 'vitest';
import { throwawaySigner } from '../../../harness/record/index.ts';
import { aSigning, edit, factsOf, sign } from './signing.ts';

const SIGNERS = 'data/signers.yaml';

it('a sample’s counts only where the project allows it, and on synthetic data', async () => {
  const { key } = await throwawaySigner('Sam Sample');
  const signers = `Sam Sample:\n  post: Sample\n  service: Revenues\n  signs as: [key user]\n  keys:\n    - { key: "${key}", valid from: 2020-01-01, valid to: 2099-12-31, throwaway: yes }\n`;
  const settings =
    'name: Ashdale\ncouncil: ashdale\nthrowaway keys: yes\nserver:\n  start: sandbox/serve.ts\n';
  const signing = await aSigning({ [SIGNERS]: signers, 'data/project.yaml': settings });
  await sign(signing, {}, 'Sam Sample');
  expect(await factsOf(signing)).toMatchObject([{ state: 'valid', throwaway: true }]);
  edit(signing, 'data/project.yaml', 'throwaway keys: yes', 'throwaway keys: no');
  expect((await factsOf(signing))[0]?.why).toBe('The project does not allow throwaway keys.');
  edit(signing, 'data/project.yaml', 'throwaway keys: no', 'throwaway keys: yes');
  edit(
    signing,
    'data/applications/council-tax.yaml',
    'current", class of data: synthetic',
    'current", class of data: live',
  );
  expect((await factsOf(signing))[0]?.why).toBe(
    'Throwaway keys are for synthetic data only; council-tax has live data there.',
  );
});
