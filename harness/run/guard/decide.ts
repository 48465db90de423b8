import type { Asked, Decision } from './asked.ts';
import { fitsBody } from './body-shape.ts';
import { fitsAddress, fitsPath, holdsWord } from './path-pattern.ts';
import { ANALYTICS, type ApplicationRules, CHANGING } from './rules.ts';

const READS = ['GET', 'HEAD', 'OPTIONS'];
const OVERRIDES = ['x-http-method-override', 'x-http-method', 'x-method-override'];

/**
 * What becomes of a request in a run that must not write. What was approved by name goes before what is taken to change
 * something; what nobody has spoken for is stopped. `signingIn`: whether it comes from where a person is signing in.
 */
export function decide(
  asked: Asked,
  rules: readonly ApplicationRules[],
  signingIn: SigningIn = 'no',
): Decision {
  if (isDropped(asked, rules)) return { outcome: 'abort' };
  if (rules.some((one) => isListed(asked, one))) return { outcome: 'allow', as: 'listed' };
  if (READS.includes(asked.method)) return read(asked, rules);
  if (signsIn(asked, rules, signingIn)) return { outcome: 'allow', as: 'signIn' };
  return { outcome: 'stop', why: 'it is no request that only reads' };
}

/** `here`: in a browser context that is open for nothing but signing in. */
export type SigningIn = 'no' | 'here';

/** The browser's own reports of a policy, workers that would outlive the page, and what only counts visits. */
function isDropped({ kind, headers, url }: Asked, rules: readonly ApplicationRules[]): boolean {
  if (kind === 'CSPViolationReport' || headers['service-worker'] === 'script') return true;
  if (ANALYTICS.some((pattern) => fitsAddress(pattern, undefined, url))) return true;
  return rules.some(({ origin, abort }) => abort.some((pattern) => fitsAddress(pattern, origin, url)));
}

function isListed(asked: Asked, { origin, allow }: ApplicationRules): boolean {
  if (asked.url.origin !== origin || overrides(asked)) return false;
  const type = asked.headers['content-type'];
  return allow.some(
    ({ method, path, body }) =>
      method === asked.method && fitsPath(path, asked.url) && fitsBody(body, asked.body, type),
  );
}

function read(asked: Asked, rules: readonly ApplicationRules[]): Decision {
  const { url } = asked;
  if (overrides(asked)) return { outcome: 'stop', why: 'it asks the server to take it for another method' };
  const own = rules.flatMap(({ origin, stop }) => (origin === url.origin ? stop : []));
  const word = [...CHANGING, ...own].find((one) => holdsWord(one, url));
  if (word === undefined) return { outcome: 'allow', as: 'reads' };
  return { outcome: 'stop', why: `its address holds "${word}", which changes something` };
}

function overrides({ headers, url }: Asked): boolean {
  return OVERRIDES.some((name) => headers[name] !== undefined) || url.searchParams.has('_method');
}

/** The form of a sign-in page anywhere; where a person signs in, every form, and what other pages than the application's own send. */
function signsIn(asked: Asked, rules: readonly ApplicationRules[], signingIn: SigningIn): boolean {
  const application = rules.find(({ origin }) => origin === asked.url.origin);
  if (overrides(asked) || asked.method !== 'POST') return false;
  const isForm = asked.kind === 'Document';
  if (
    isForm &&
    application?.signInPath !== undefined &&
    asked.url.pathname === pathOf(application.signInPath)
  )
    return true;
  if (signingIn === 'no') return false;
  return isForm || cameFromSignIn(asked, rules);
}

/** A script may only send what it sends from a sign-in page, or from the page of whoever signs people in for it. */
function cameFromSignIn({ headers }: Asked, rules: readonly ApplicationRules[]): boolean {
  const referrer = headers.referer ?? '';
  if (!URL.canParse(referrer)) return false;
  const from = new URL(referrer);
  const application = rules.find(({ origin }) => origin === from.origin);
  return application === undefined || from.pathname === pathOf(application.signInPath ?? '');
}

function pathOf(page: string): string {
  return page.split(/[?#]/)[0] ?? '';
}
