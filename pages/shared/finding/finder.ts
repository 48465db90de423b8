import type { Setting, TaughtName } from '../setting.ts';
import { pause } from '../waiting/pause.ts';
import { settle } from '../waiting/settle.ts';
import { Traffic } from '../waiting/traffic.ts';
import { ask, type InFrame, take } from './ask.ts';
import { bySelector, choose, type Located } from './choose.ts';
import { NotFound, none } from './faults.ts';
import type { Candidate, Kind, SearchAnswer } from './in-page/types.ts';
import { framesNamed, type Scope, scopeOf, wholePage } from './scope.ts';
import { type Place, placeText, type Target } from './target.ts';

/** An element that was found, and how the page describes it. */
export interface Found extends InFrame {
  readonly candidate: Candidate;
}

/** Several that are alike may be a page half drawn over the last: so long they are given to become one, in milliseconds. */
const SEVERAL_MS = 1_500;
const NOTHING: SearchAnswer = { candidates: [], others: [], nameless: 0 };

/** Finds what a person names, over all frames of the page, by the rules of docs/vocabulary.md. */
export class Finder {
  private readonly setting: Setting;

  constructor(setting: Setting) {
    this.setting = setting;
  }

  /** Waits for the element and gives it. Throws {@link NotFound} when it does not come, or when several fit alike. */
  async one(kind: Kind, target: Target, places: readonly Place[] = []): Promise<Found> {
    const { patienceMs } = this.setting;
    const started = Date.now();
    for (;;) {
      const found = await this.look(kind, target, places).catch(asFault);
      if (!(found instanceof NotFound)) return found;
      const waited = Date.now() - started;
      if (waited > (found.why === 'several' ? Math.min(SEVERAL_MS, patienceMs) : patienceMs))
        throw withHint(found, this.setting);
      await pause(100);
    }
  }

  /** What is there now, without waiting for it to come: undefined for nothing visible. Throws when several fit alike. */
  async now(kind: Kind, target: Target, places: readonly Place[] = []): Promise<Found | undefined> {
    const found = await this.look(kind, target, places).catch(asFault);
    if (!(found instanceof NotFound)) return found;
    if (found.why === 'several') throw found;
    return undefined;
  }

  /** All that fits equally well now, greyed out or not; what is hidden or fits only in part is left out. */
  async all(kind: Kind, target: Target, places: readonly Place[] = []): Promise<readonly Candidate[]> {
    const found = await this.look(kind, target, places).catch(asFault);
    if (found instanceof NotFound) return found.candidates;
    return found.candidate.score[0] === 0 ? [] : [found.candidate];
  }

  /** Where a place is: every frame when none is named. */
  async scopes(places: readonly Place[]): Promise<Scope[]> {
    let scopes = wholePage(this.setting.page.frames());
    for (const place of [...places].reverse()) scopes = await this.narrowed(scopes, place);
    return scopes;
  }

  private async look(kind: Kind, target: Target, places: readonly Place[]): Promise<Found> {
    await settle(this.setting);
    return this.within(await this.scopes(places), kind, target, places);
  }

  private async narrowed(scopes: Scope[], place: Place): Promise<Scope[]> {
    if (place.kind !== 'frame') {
      const target = { name: place.names.join(' and '), nth: place.nth };
      const found = await this.within(scopes, place.kind, target, [], place.names);
      return scopeOf(found, place.kind === 'section');
    }
    const frames = await framesNamed(place.names[0] ?? '', scopes);
    if (frames.length > 0) return frames;
    throw new NotFound('none', `There is no${placeText([place]).replace(' in the', '')} on the page.`);
  }

  private async within(
    scopes: readonly Scope[],
    kind: Kind,
    target: Target,
    places: readonly Place[],
    names: readonly string[] = [target.name],
  ): Promise<Found> {
    const taught = this.taught(kind, target.name);
    if (taught.selector !== undefined) {
      const nothing = () => notThere(target.name, taught.selector ?? '');
      return described(kind, target, await bySelector(scopes, taught.selector, taught.number, nothing));
    }
    const isNumberOnly = taught.like === undefined && taught.number !== undefined;
    const wanted = isNumberOnly ? [] : taught.like === undefined ? names : [taught.like];
    const answers = await Promise.all(scopes.map((scope) => searchIn(scope, kind, wanted)));
    const found = answers.flatMap(({ candidates }, order) => located(candidates, scopes[order], order));
    const nothing = () => none(kind, target, places, answers);
    const chosen = choose(kind, { ...target, nth: target.nth ?? taught.number }, found, nothing);
    const handle = await take(chosen.scope.frame, chosen.index);
    if (handle === null) throw nothing();
    return { frame: chosen.scope.frame, handle, candidate: chosen };
  }

  private taught(kind: Kind, name: string): TaughtName {
    const { names, tables } = this.setting.teaching;
    const known = kind === 'table' ? (tables[name] ?? names[name]) : names[name];
    return known ?? {};
  }
}

function located(candidates: readonly Candidate[], scope: Scope | undefined, order: number): Located[] {
  return scope === undefined ? [] : candidates.map((candidate) => ({ ...candidate, scope, order }));
}

function described(kind: Kind, { name }: Target, found: InFrame): Found {
  const what = `${kind} “${name}”`;
  const candidate = {
    index: 0,
    score: [],
    what,
    place: '',
    caption: name,
    visible: true,
    disabled: false,
    same: '',
  };
  return { ...found, candidate };
}

function notThere(name: string, selector: string): NotFound {
  return new NotFound(
    'none',
    `“${name}” is not there: nothing fits ${selector}, as the application's YAML has it.`,
  );
}

function searchIn({ frame, roots }: Scope, kind: Kind, names: readonly string[]): Promise<SearchAnswer> {
  return ask(frame, 'search', [{ kind, names: names.filter((name) => name !== ''), roots }], NOTHING);
}

function asFault(error: unknown): NotFound {
  if (error instanceof NotFound) return error;
  throw error;
}

/** What a person looks for may stand in a window that has opened meanwhile. */
function withHint(fault: NotFound, { page }: Setting): NotFound {
  const other = Traffic.of(page).windows.some((window) => !window.isClosed());
  if (fault.why !== 'none' || !other) return fault;
  return new NotFound(
    'none',
    `${fault.message} Another window has opened: write "I go to the new window" first if it is there.`,
  );
}
