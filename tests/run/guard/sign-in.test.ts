import { describe, expect, test } from 'vitest';
import { asked, ORIGIN, outcome } from './rules.ts';

describe('signing in', () => {
  const scripted = (referer?: string) =>
    asked('POST', '/api/session', { headers: referer ? { referer } : {} });

  test('the form of the sign-in page goes wherever it is shown', () => {
    expect(outcome(asked('POST', '/sign-in', { kind: 'Document' }))).toBe('signIn');
    expect(outcome(asked('POST', '/sign-in'))).toBe('stop');
    expect(outcome(asked('POST', '/visits', { kind: 'Document' }))).toBe('stop');
  });

  test('where a person signs in every form goes, and what scripts of the sign-in pages send', () => {
    expect(outcome(asked('POST', '/one-time-code', { kind: 'Document' }), 'here')).toBe('signIn');
    expect(outcome(scripted(`${ORIGIN}/sign-in`), 'here')).toBe('signIn');
    expect(outcome(scripted('https://login.example.org/'), 'here')).toBe('signIn');
  });

  test('but nothing that the page sends which comes after it', () => {
    expect(outcome(scripted(`${ORIGIN}/home`), 'here')).toBe('stop');
    expect(outcome(scripted(), 'here')).toBe('stop');
    expect(outcome(asked('DELETE', '/session', { kind: 'Document' }), 'here')).toBe('stop');
  });
});
