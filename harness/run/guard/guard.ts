import type { APIRequestContext, Browser, BrowserContext, CDPSession } from '@playwright/test';
import type { Asked, Decision } from './asked.ts';
import { decide } from './decide.ts';
import { passOn, REPORTS } from './documents.ts';
import { EntranceHall } from './entrance-hall.ts';
import { tameInsertions, tameNames } from './no-speculation.ts';
import { askedBy, isAnswer, type Paused } from './paused.ts';
import type { ApplicationRules } from './rules.ts';
import { placeOf, Tally } from './tally.ts';

/** Told of each request that would be stopped, while a run on test data learns what reading sends. */
export type Learn = (asked: Asked) => void;

const guards = new WeakMap<Browser, Guard>();

/** The guard of a browser; undefined where it may write. */
export function guardOf(browser: Browser): Guard | undefined {
  return guards.get(browser);
}

/**
 * Stands between one browser and the network, below everything that a page, a worker or Playwright does: each request
 * that leaves the browser is paused and decided on (docs/adr/0015). Must be set up before the first page is opened.
 */
export class Guard {
  /** What is counted into; a new one for each attempt at a scenario. */
  tally = new Tally();
  private readonly rules: readonly ApplicationRules[];
  private readonly learn: Learn | undefined;
  private readonly session: CDPSession;
  private readonly hall: EntranceHall;

  private constructor(session: CDPSession, rules: readonly ApplicationRules[], learn: Learn | undefined) {
    this.session = session;
    this.hall = new EntranceHall(session);
    this.rules = rules;
    this.learn = learn;
  }

  /** Rejects where the browser is none that can be guarded: only Chromium, Chrome and Edge are. */
  static async set(browser: Browser, rules: readonly ApplicationRules[], learn?: Learn): Promise<Guard> {
    const session = await browser.newBrowserCDPSession();
    const guard = new Guard(session, rules, learn);
    session.on('Fetch.requestPaused', (event) => void guard.paused(event as Paused));
    await session.send('Fetch.enable', {
      patterns: [
        { urlPattern: '*', requestStage: 'Request' },
        { urlPattern: '*', resourceType: 'Document', requestStage: 'Response' },
        { urlPattern: '*', resourceType: 'Other', requestStage: 'Response' },
      ],
    });
    guard.watchContexts(browser);
    guards.set(browser, guard);
    return guard;
  }

  /** From now on a person signs in in this context, which does nothing else. */
  async admit(context: BrowserContext): Promise<void> {
    await this.hall.admit(context);
  }

  private async paused(event: Paused): Promise<void> {
    try {
      if (isAnswer(event)) await passOn(this.session, event);
      else await this.carryOut(event, await this.judge(event));
    } catch {
      // The page is gone, or what it asked for makes no sense: nothing leaves the browser either way.
      await this.refuse(event).catch(() => {});
    }
  }

  private async judge(event: Paused): Promise<Decision> {
    const asked = askedBy(event);
    if (asked.url.href.startsWith(REPORTS)) return this.channel(asked);
    const decision = decide(asked, this.rules);
    if (decision.outcome !== 'stop') return this.count(decision);
    const again = (await this.hall.holds(event.frameId)) ? decide(asked, this.rules, 'here') : decision;
    if (again.outcome !== 'stop') return this.count(again);
    if (this.learn !== undefined) {
      this.learn(asked);
      return { outcome: 'allow', as: 'reads' };
    }
    this.stop(asked.method, asked, again.why);
    return again;
  }

  private async carryOut({ requestId }: Paused, { outcome }: Decision): Promise<void> {
    if (outcome === 'allow') await this.session.send('Fetch.continueRequest', { requestId });
    else await this.session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
  }

  private async refuse({ requestId }: Paused): Promise<void> {
    await this.session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
  }

  private count(decision: Decision): Decision {
    if (decision.outcome === 'allow') this.tally.allow(decision.as);
    if (decision.outcome === 'abort') this.tally.abort();
    return decision;
  }

  private stop(method: string, asked: Asked, why: string): void {
    const path = placeOf(
      asked,
      this.rules.map(({ origin }) => origin),
    );
    this.tally.stop({ method, path, why });
  }

  /** The browser's report of a channel that it did not open: a WebSocket, as a page's policy forbids. */
  private channel(asked: Asked): Decision {
    const blocked = /"blocked-uri":"([^"]*)"/.exec(asked.body ?? '')?.[1] ?? '';
    const url = URL.canParse(blocked) ? new URL(blocked) : asked.url;
    const dropped = decide({ ...asked, kind: 'WebSocket', url: asHttp(url) }, this.rules).outcome === 'abort';
    if (dropped) return this.count({ outcome: 'abort' });
    const why = 'the guard cannot see what goes through such a channel';
    if (this.learn === undefined) this.stop('WebSocket', { ...asked, url }, why);
    return { outcome: 'stop', why };
  }

  /** Contexts of steps' own, too: whatever is opened in this browser is opened through here. */
  private watchContexts(browser: Browser): void {
    const open = browser.newContext.bind(browser);
    browser.newContext = async (options) => {
      const context = await open({ ...options, serviceWorkers: 'block' });
      await context.addInitScript(tameNames);
      await context.addInitScript(tameInsertions);
      this.watchRequests(context.request);
      return context;
    };
  }

  /** What a step sends by itself with a page's cookies does not go through the browser. */
  private watchRequests(request: APIRequestContext): void {
    const send = request.fetch.bind(request);
    request.fetch = async (target, options) => {
      const given = typeof target === 'string' ? undefined : target;
      const method = (options?.method ?? given?.method() ?? 'GET').toUpperCase();
      const href = given?.url() ?? String(target);
      const base = this.rules[0]?.origin;
      const url = new URL(href, base);
      const asked: Asked = {
        method,
        url,
        headers: lowerCased(options?.headers),
        body: undefined,
        kind: 'API',
      };
      const decision = this.count(decide(asked, this.rules));
      if (decision.outcome === 'allow') return send(target, options);
      if (decision.outcome === 'stop') this.stop(method, asked, decision.why);
      throw this.tally.reason ?? new Error(`${method} ${url.pathname} was not sent.`);
    };
  }
}

function lowerCased(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** An abort entry names a WebSocket by its http address. */
function asHttp(url: URL): URL {
  return new URL(url.href.replace(/^ws/, 'http'));
}
