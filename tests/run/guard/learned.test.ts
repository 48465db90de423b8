import { expect, test } from 'vitest';
import { decide } from '../../../harness/run/guard/decide.ts';
import { learnedFrom } from '../../../harness/run/guard/learned.ts';
import { asked, RULES } from './rules.ts';

test('names and kinds are learnt, and no value', () => {
  const body = JSON.stringify({
    term: 'Canary Person',
    page: 2,
    open: true,
    tags: ['x'],
    within: { ward: 'Canary' },
  });
  const learned = learnedFrom(asked('POST', '/people/12345/find?term=Canary', { body }), [RULES]);
  expect(learned).toEqual({
    application: 'council-tax',
    method: 'POST',
    path: '/people/*/find',
    body: {
      json: { term: 'text', page: 'number', open: 'yes or no', tags: 'list', within: { ward: 'text' } },
    },
  });
  expect(JSON.stringify(learned)).not.toContain('Canary');
});

test('an entry as proposed lets the request through that it was learnt from', () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const request = asked('POST', '/list/7', { body: 'view=all&page=2', headers });
  const { path, body } = learnedFrom(request, [RULES]);
  if (typeof body === 'string' || !('form' in body)) throw new Error('It is a form.');
  const allow = [
    {
      method: 'POST' as const,
      path,
      body: { kind: 'form' as const, shape: body.form },
      reason: 'r',
      approvedBy: 'n',
    },
  ];
  expect(decide(request, [{ ...RULES, allow }])).toEqual({ outcome: 'allow', as: 'listed' });
});

test('words of the application are told where the data are invented, and nothing else is', () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = `__EVENTTARGET=search&term=Canary+Person&token=${'a1'.repeat(20)}&page=2&empty=`;
  const learned = learnedFrom(asked('POST', '/find', { body, headers }), [RULES], true);
  expect(learned.words).toEqual({ __EVENTTARGET: 'search' });
  expect(learned.body).toEqual({
    form: { __EVENTTARGET: 'text', term: 'text', token: 'text', page: 'number', empty: 'empty' },
  });
});
