import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { decide } from '../../../harness/run/guard/decide.ts';
import { type LearnedRequest, learnedFrom } from '../../../harness/run/guard/learned.ts';
import { proposeReads } from '../../../harness/run/guard/propose-reads.ts';
import { journalFile } from '../../../harness/run/journal.ts';
import { asked, RULES } from './rules.ts';

const headers = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (body: string, to = '/find') => asked('POST', to, { body, headers });

function runThatSent(...requests: readonly (readonly [string, LearnedRequest])[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'council-uat-learned-'));
  const lines = requests.map(([id, request]) => JSON.stringify({ type: 'learned', at: 'now', id, request }));
  writeFileSync(journalFile(folder), `${lines.join('\n')}\n`);
  return folder;
}

const SENT = [
  post('__EVENTTARGET=search&uprn=100012&name='),
  post('__EVENTTARGET=open&uprn=&name=Rowan'),
  post('__EVENTTARGET=search&uprn=7&name='),
  post('__EVENTTARGET=search&uprn=&name=7'),
];

test('what has the same names is one entry, wide enough for all of it', async () => {
  const ids = ['CT-003', 'CT-001', 'CT-001', 'CT-001'];
  const folder = runThatSent(
    ...SENT.map((one, at) => [ids[at] ?? '', learnedFrom(one, [RULES], true)] as const),
  );
  const [proposed] = await proposeReads(folder);
  expect(proposed?.requests).toEqual(['POST /find']);
  const [entry, ...others] = parse(proposed?.yaml ?? '')['kept from writing'].allow;
  expect(others).toEqual([]);
  expect(entry).toEqual({
    method: 'POST',
    path: '/find',
    body: { form: { __EVENTTARGET: 'text', uprn: 'number', name: 'text' } },
    reason: 'Sent by CT-001, CT-003; say here what it reads',
    'approved by': '',
  });
  expect(proposed?.yaml).toContain('__EVENTTARGET: text # sent: open, search\n');
  const { form } = entry.body;
  const allow = [
    {
      method: 'POST' as const,
      path: '/find',
      body: { kind: 'form' as const, shape: form },
      reason: 'r',
      approvedBy: 'n',
    },
  ];
  for (const one of SENT) expect(decide(one, [{ ...RULES, allow }]).outcome).toBe('allow');
});

test('other names are another entry, and what cannot be read is none', async () => {
  const multipart = asked('POST', '/upload', {
    body: '--x',
    headers: { 'content-type': 'multipart/form-data' },
  });
  const folder = runThatSent(
    ['CT-001', learnedFrom(post('a=1'), [RULES])],
    ['CT-001', learnedFrom(post('a=1&delete=yes'), [RULES])],
    ['CT-002', learnedFrom(multipart, [RULES])],
  );
  const [proposed] = await proposeReads(folder);
  expect(proposed?.requests).toEqual(['POST /find', 'POST /upload']);
  expect(proposed?.unreadable).toEqual(['POST /upload']);
  expect(parse(proposed?.yaml ?? '')['kept from writing'].allow).toHaveLength(2);
});
