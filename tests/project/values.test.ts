import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadProject } from '../../harness/project/load-project.ts';

function project(values: string, application = '') {
  const folder = mkdtempSync(path.join(tmpdir(), 'council-uat-values-'));
  mkdirSync(path.join(folder, 'data/applications'), { recursive: true });
  writeFileSync(path.join(folder, 'data/project.yaml'), 'name: Values\ncouncil: ashdale\n');
  writeFileSync(path.join(folder, 'data/values.yaml'), values);
  const rest = 'service: S\nowner: O\nsupplier: P\nscenario prefix: DE\ndeployments: {}\n';
  writeFileSync(path.join(folder, 'data/applications/desk.yaml'), `name: Desk\n${rest}${application}`);
  return () => loadProject(folder, {});
}

it('knows the values of data/values.yaml by name', () => {
  expect(project('rent account: "00412"\n')().values.get('rent account')).toBe('00412');
});

it('refuses a figure that YAML would read as a number', () => {
  expect(project('rent account: 00412\n')).toThrow(
    'data/values.yaml:1 › rent account: 00412 is not text. Write a word or a sentence.',
  );
});

it('takes a selector, another name or a number for a name of the page, and refuses an empty one', () => {
  const taught = project(
    '{}\n',
    'on the page: { names: { Save: "#s", Surname: { like: Family name } }, tables: { Results: { number: 2 } } }\n',
  )();
  expect(taught.applications.get('desk')?.onThePage).toEqual({
    names: { Save: { selector: '#s' }, Surname: { like: 'Family name' } },
    tables: { Results: { number: 2 } },
    busy: [],
  });
  expect(project('{}\n', 'on the page: { names: { Save: {} } }\n')).toThrow(
    'on the page › names › Save: this table of keys is empty. Write selector, like or number.',
  );
});
