import { describe, expect, test } from 'vitest';
import { asked, outcome } from './rules.ts';

const form = (body: string) => ({ body, headers: { 'content-type': 'application/x-www-form-urlencoded' } });

describe('what reads', () => {
  test.each(['GET', 'HEAD', 'OPTIONS'])('%s goes', (method) => {
    expect(outcome(asked(method, '/accounts/5'))).toBe('reads');
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])('%s is stopped', (method) => {
    expect(outcome(asked(method, '/accounts/5'))).toBe('stop');
  });

  test.each([
    '/logout?from=menu',
    '/Account/LogOut',
    '/case/5/delete',
    '/case/5/%64elete',
    '/case/5/%2564elete',
    '/case//deletePerson',
    '/case?action=close',
    '/case?x=1&ACTION=close',
    '/case?_method=delete',
    '/refund/5/approve',
    '/refund/5?do=pay',
  ])('GET %s is stopped: it is known to change something', (address) => {
    expect(outcome(asked('GET', address))).toBe('stop');
  });

  test('what an application says changes something is said of that application alone', () => {
    expect(outcome(asked('GET', 'https://other.example.org/approve'))).toBe('reads');
    expect(outcome(asked('GET', '/refund/5?do=show'))).toBe('reads');
  });

  test.each(['x-http-method-override', 'x-http-method', 'x-method-override'])(
    'a GET with %s is stopped',
    (name) => {
      expect(outcome(asked('GET', '/case/5', { headers: { [name]: 'DELETE' } }))).toBe('stop');
    },
  );
});

describe('what was approved', () => {
  test.each([
    ['{"term":"Smith","page":2}', 'listed'],
    ['{"term":"Smith","what":"people","within":{"ward":7}}', 'listed'],
    ['{"term":"Smith","what":"refunds"}', 'stop'],
    ['{"term":"Smith","delete":true}', 'stop'],
    ['{"term":{"$set":1}}', 'stop'],
    ['{"within":{"ward":7,"close":true}}', 'stop'],
    ['{"__proto__":{"x":1},"constructor":"y"}', 'stop'],
    ['[{"term":"Smith"}]', 'stop'],
    ['not json', 'stop'],
  ])('JSON %s: %s', (body, expected) => {
    expect(outcome(asked('POST', '/api/people/search', { body }))).toBe(expected);
  });

  test.each([
    ['do=show&page=2', 'listed'],
    ['do=show&do=delete', 'stop'],
    ['do=show&amount=5', 'stop'],
    ['do=show&page=x', 'stop'],
    ['do=show&_method=delete', 'stop'],
  ])('a form of %s: %s', (body, expected) => {
    expect(outcome(asked('POST', '/list', form(body)))).toBe(expected);
  });

  test.each([
    ['query { people { name } }', 'listed'],
    ['{ mutation { id } }', 'listed'],
    ['query A { a } fragment F on X { mutation }', 'listed'],
    ['mutation { pay }', 'stop'],
    ['query A { a } mutation B { pay }', 'stop'],
    ['# query\nmutation{pay}', 'stop'],
    ['query A(\n$x: String = "}") { a } mutation B { pay }', 'stop'],
    ['subscription { news }', 'stop'],
    ['', 'stop'],
  ])('GraphQL %s: %s', (query, expected) => {
    expect(outcome(asked('POST', '/graphql', { body: JSON.stringify({ query }) }))).toBe(expected);
  });

  test('a body that the browser does not show is not approved', () => {
    expect(outcome(asked('POST', '/graphql', { body: undefined }))).toBe('stop');
  });

  test('another path, host or method is not', () => {
    const body = '{"term":"x"}';
    expect(outcome(asked('POST', '/api/people/5/search', { body }))).toBe('stop');
    expect(outcome(asked('PUT', '/api/people/search', { body }))).toBe('stop');
    expect(outcome(asked('POST', 'https://other.example.org/api/people/search', { body }))).toBe('stop');
  });

  test('nor is one that asks for another method', () => {
    const override = { body: '{"term":"x"}', headers: { 'x-http-method-override': 'DELETE' } };
    expect(outcome(asked('POST', '/api/people/search', override))).toBe('stop');
  });

  test('a GET that would be stopped goes when it was approved', () => {
    expect(outcome(asked('GET', '/menu?action=open'))).toBe('listed');
    expect(outcome(asked('GET', '/menu?action=open&action=delete'))).toBe('stop');
    expect(outcome(asked('GET', '/menu?action=delete'))).toBe('stop');
  });
});

describe('what is dropped', () => {
  test.each([
    ['POST', '/keep-alive'],
    ['POST', '/keep-alive/now'],
    ['GET', 'https://eu.counts.example/pixel'],
    ['POST', 'https://region1.google-analytics.com/g/collect'],
  ])('%s %s', (method, address) => {
    expect(outcome(asked(method, address))).toBe('abort');
  });

  test('not what only looks like it', () => {
    expect(outcome(asked('POST', '/keep-alive-and-pay'))).toBe('stop');
    expect(outcome(asked('POST', 'https://evilcounts.example/'))).toBe('stop');
    expect(outcome(asked('POST', 'https://other.example.org/keep-alive'))).toBe('stop');
  });

  test("the browser's own reports, and workers that outlive a page", () => {
    expect(outcome(asked('POST', '/reports', { kind: 'CSPViolationReport' }))).toBe('abort');
    expect(outcome(asked('GET', '/sw.js', { headers: { 'service-worker': 'script' } }))).toBe('abort');
  });
});
