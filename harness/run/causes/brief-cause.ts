import type { RunCause, RunRecord, TroubleKind } from '../schema.ts';
import { gotThrough } from './group.ts';

/** What is wrong with an application, in words that follow its name: `Homefix is down`, `Homefix, sign-in is broken`. */
const BRIEFLY: Readonly<Record<Exclude<TroubleKind, 'sign-in' | 'behaviour' | 'hang'>, string>> = {
  'application down': ' is down',
  'waited for': ' was not ready in time',
  network: ' cannot be reached',
  maintenance: ' is closed for maintenance',
  redirects: ' redirects without end',
  certificate: ', its certificate is refused',
  'wrong place': ', its address leads to another environment',
  clock: ', its clock is wrong',
  captcha: ', sign-in asks for a CAPTCHA',
  'password change': ', sign-in asks for a new password',
  'signed out': ' signs people out',
  'account busy': ' has too few accounts',
  page: ', a page is broken',
  slow: ' is slow',
  'data missing': ', data are missing',
  browser: ', the browser stopped',
  step: ', a step is not usable',
};

/** A cause in a few words, for the subject of a message: `Homefix, sign-in is broken for everybody`. */
export function briefCause(run: RunRecord, cause: RunCause): string {
  const name = run.applications.find(({ key }) => key === cause.application)?.name ?? run.pack.name;
  return `${name}${said(run, cause)}`;
}

function said(run: RunRecord, cause: RunCause): string {
  const { kind, application, scenarios } = cause;
  if (kind === 'behaviour')
    return `, ${scenarios.length} ${scenarios.length === 1 ? 'scenario' : 'scenarios'} failed`;
  if (kind === 'hang') return gotThrough(run, application) ? ', a page hangs' : ' hangs';
  if (kind !== 'sign-in') return BRIEFLY[kind];
  const people = peopleOf(run, cause);
  if (people.length !== 1 && !gotThrough(run, application)) return ', sign-in is broken for everybody';
  return `, sign-in is broken for ${people.length === 1 ? `the ${people[0]}` : `${people.length} people`}`;
}

function peopleOf({ scenarios }: RunRecord, cause: RunCause): string[] {
  const own = scenarios.filter(({ id }) => cause.scenarios.includes(id));
  return [...new Set(own.flatMap(({ attempts }) => attempts.at(-1)?.trouble?.about ?? []))];
}
