import type { Asked } from '../../../harness/run/guard/asked.ts';
import { decide } from '../../../harness/run/guard/decide.ts';
import type { ApplicationRules } from '../../../harness/run/guard/rules.ts';

export const ORIGIN = 'https://ctax.example.org';
export const RULES: ApplicationRules = {
  key: 'council-tax',
  name: 'Council Tax',
  file: 'data/applications/council-tax.yaml',
  origin: ORIGIN,
  signInPath: '/sign-in?lang=en',
  allow: [
    {
      method: 'POST',
      path: '/api/*/search',
      body: {
        kind: 'json',
        shape: { term: 'text', page: 'number', what: 'people', within: { ward: 'any' } },
      },
      reason: 'Searching',
      approvedBy: 'J. Okafor',
    },
    {
      method: 'POST',
      path: '/list',
      body: { kind: 'form', shape: { do: 'show', page: 'number' } },
      reason: 'A list',
      approvedBy: 'J. Okafor',
    },
    {
      method: 'GET',
      path: '/menu?action=open',
      body: { kind: 'none' },
      reason: 'A menu',
      approvedBy: 'J. Okafor',
    },
    {
      method: 'POST',
      path: '/graphql',
      body: { kind: 'graphql query' },
      reason: 'Queries',
      approvedBy: 'J. Okafor',
    },
  ],
  abort: ['/keep-alive', 'https://*.counts.example/'],
  stop: ['/approve', '?do=pay'],
};

export function asked(method: string, address: string, more: Partial<Asked> = {}): Asked {
  return { method, url: new URL(address, ORIGIN), headers: {}, body: '', kind: 'XHR', ...more };
}

/** `stop`, `abort`, or as what it may go. */
export function outcome(one: Asked, signingIn: 'no' | 'here' = 'no'): string {
  const decision = decide(one, [RULES], signingIn);
  return decision.outcome === 'allow' ? decision.as : decision.outcome;
}
