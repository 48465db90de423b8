import type { RunRecord, ScenarioRecord, TroubleKind } from '../schema.ts';
import { type Group, gotThrough } from './group.ts';
import { slowedSaid } from './slowed-lines.ts';

/** What is wrong, and what to do about it: one plain sentence each. */
interface Said {
  readonly sentence: string;
  readonly next: string;
}

/** `name` is the application's; `reason` what the first scenario that met it said. */
interface Facts extends Group {
  readonly name: string;
  readonly owner: string;
  readonly reason: string;
  /** Whether nobody got through to the application in this run. */
  readonly isForAll: boolean;
}

type Sentence = (facts: Facts) => Said;

export function sentenceOf(run: RunRecord, group: Group): Said {
  const application = run.applications.find((one) => one.key === group.application);
  const facts = {
    ...group,
    name: application?.name ?? 'The application',
    owner: application?.owner || 'its owner',
    reason: reasonOf(group.scenarios),
    isForAll: !gotThrough(run, group.application),
  };
  return SENTENCES[group.kind](facts);
}

/** The first that met it tells it in full; those after it only that they were not tried. */
function reasonOf(scenarios: readonly ScenarioRecord[]): string {
  const first = scenarios.find((one) => one.attempts.at(-1)?.trouble?.untried !== true) ?? scenarios[0];
  return (first?.reason ?? 'No reason was given.')
    .replace(/^(At (“.*?”)( › “.*?”)*: )+/s, '')
    .replace(/^Not tried, after .*? met this: /s, '');
}

/** A reason that names the application says it all. */
const about = (what: string, next: (facts: Facts) => string): Sentence => {
  return (facts) => {
    const { name, reason } = facts;
    return { sentence: reason.includes(name) ? reason : `${name} ${what}: ${reason}`, next: next(facts) };
  };
};

const signIn: Sentence = ({ name, about: people, isForAll, reason, owner }) => {
  const forAll = people.length !== 1 && isForAll;
  return {
    sentence: `Signing in to ${name} is broken for ${forAll ? 'everyone' : anyOf(people)}: ${reason}`,
    next: forAll
      ? `Sign in by hand once; if that fails too, tell ${owner}, else compare sign-in in its file with the page.`
      : 'Check these accounts: locked, expired, or another password than the one in .env.',
  };
};

const SENTENCES: Readonly<Record<TroubleKind, Sentence>> = {
  'application down': about('is down', ({ owner }) => `Tell ${owner}, and run again when it answers.`),
  'waited for': about(
    'was waited for in vain',
    ({ owner }) => `Ask ${owner} when it will be done, and run again then.`,
  ),
  hang: ({ about: pages, name, isForAll, owner, reason }) =>
    isForAll
      ? { sentence: `${name} hangs: ${reason}`, next: `Tell ${owner}, and run again when it answers.` }
      : {
          sentence: `One page of ${name} hangs (${pages.join(', ')}): ${reason}`,
          next: `Tell ${owner} which page it is.`,
        },
  network: about(
    'could not be reached',
    ({ owner }) => `Check this machine's network (VPN, proxy, name service); if that is well, tell ${owner}.`,
  ),
  maintenance: about('is closed for maintenance', () => 'Run again when the notice says that it is back.'),
  redirects: about(
    'sends the browser in a circle',
    ({ owner }) => `Tell ${owner}: sign-in or address rules are wrong.`,
  ),
  certificate: about(
    'has a certificate that the browser refuses',
    ({ owner }) => `Tell ${owner} to renew it.`,
  ),
  'wrong place': about(
    'is not the environment that was meant',
    () => 'Correct the address (or the banner) under deployments in its file. Nothing was written there.',
  ),
  clock: about(
    'shows another time than this machine',
    () =>
      'Set the clock that is wrong; if it is so on purpose, write "clock may differ: yes" under the deployment.',
  ),
  'sign-in': signIn,
  captcha: (facts) => ({
    ...signIn(facts),
    next: 'Have the CAPTCHA switched off for test accounts, or sign in by hand: uat sign-in.',
  }),
  'password change': (facts) => ({
    ...signIn(facts),
    next: 'Change the password by hand and put the new one in .env.',
  }),
  'signed out': about(
    'signs people out while they work',
    () =>
      'Run again; if it happens again, ask for a longer session or whether somebody else uses the accounts.',
  ),
  'account busy': about('has too few accounts', () => 'Add accounts to the pool, or run with fewer workers.'),
  page: ({ about: pages, name, reason, owner }) => ({
    sentence: `One page of ${name} is broken${pages.length === 0 ? '' : ` (${pages.join(', ')})`}: ${reason}`,
    next: `Give ${owner} the page and the time; the evidence shows what it said.`,
  }),
  slow: ({ scenarios, name, reason, slowed }) => ({
    sentence:
      slowed === undefined
        ? `${name} is slow${scenarios.length >= 3 ? ' everywhere' : ''}: ${reason}`
        : `${name} ${slowedSaid(slowed)}. ${reason}`,
    next: 'See whether a batch or a back-up is running, and run again afterwards.',
  }),
  'data missing': ({ about: [record], name, reason }) => ({
    sentence: `Data that the scenarios need are missing in ${name}${record === undefined ? '' : ` ("${record}")`}: ${reason}`,
    next: 'Put the record back, or name another in data/; uat ready tells beforehand where it is declared.',
  }),
  browser: ({ reason }) => ({
    sentence: `The browser on this machine stopped: ${reason}`,
    next: 'See that memory and disk are free, and run with fewer workers.',
  }),
  step: ({ reason }) =>
    reason.startsWith('data/')
      ? {
          sentence: `A file of the project is not in order: ${reason}`,
          next: 'Run again when it is. It says nothing about the release.',
        }
      : {
          sentence: `A step is not usable as it is written: ${reason}`,
          next: 'Correct the feature or the step: uat check says where. It says nothing about the release.',
        },
  behaviour: ({ reason, name }) => ({
    sentence: `${name} does otherwise than expected: ${reason}`,
    next: 'Look at the evidence with the key user: a defect to raise, or a scenario to bring up to date.',
  }),
};

function anyOf(people: readonly string[]): string {
  if (people.length === 0) return 'some people';
  return `the ${people.join(', the ')}`;
}
