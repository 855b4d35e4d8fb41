import type { KeyId, ModelRef } from '../../../shared/model/ids.ts';
import type { RequestSource } from '../../../shared/model/request-source.ts';
import type { Clock } from '../ports/clock.ts';
import {
  configuredPair,
  learnedPair,
  type LimitPair,
  pairWaitMs,
  type RateLimit,
  refillPair,
  stepPair,
} from './limit-pair.ts';
import { type HeaderLookup, readRateLimitHeaders } from './read-rate-limit-headers.ts';

/** A request waits no longer than this for a limit; then it moves on to the next candidate (SPEC 4). */
export const longestRateWaitMs = 5_000;

export interface RateLimitSettings {
  readonly keys?: ReadonlyMap<KeyId, RateLimit>;
  readonly models?: ReadonlyMap<ModelRef, RateLimit>;
  readonly sources?: ReadonlyMap<RequestSource, RateLimit>;
}

export interface RateQuestion {
  /** Absent for servers that need none. */
  readonly keyId?: KeyId;
  readonly model: ModelRef;
  readonly source: RequestSource;
  readonly tokens: number;
}

/** What may be sent now. Limits nobody knows never hold anything up. In memory only. */
export interface RateLimits {
  /** 0 where the request may be sent now. After waiting, ask again: another request may have been first. */
  readonly waitMs: (question: RateQuestion) => number;
  /** The request is sent. */
  readonly take: (question: RateQuestion) => void;
  /** The request was not sent after all. */
  readonly giveBack: (question: RateQuestion) => void;
  /** The headers of an answer know better than we do what is left. `now` is the wall clock, for their dates. */
  readonly learn: (about: Pick<RateQuestion, 'keyId' | 'model'>, headers: HeaderLookup, now: number) => void;
  /** Replaces the limits set by hand; what was used of those that stay as they are stays used. */
  readonly configure: (settings: RateLimitSettings) => void;
}

export function createRateLimits({ clock }: { readonly clock: Clock }): RateLimits {
  const pairs = new Map<string, LimitPair>();

  const change = (question: RateQuestion, step: (pair: LimitPair) => LimitPair) => {
    for (const scope of scopesOf(question)) {
      const pair = pairs.get(scope);
      if (pair) pairs.set(scope, step(pair));
    }
  };
  const move = (question: RateQuestion, type: 'taken' | 'given-back') => {
    const now = clock.monotonic();
    change(question, (pair) => stepPair(pair, { type, tokens: question.tokens }, now));
  };

  return {
    waitMs: (question) => {
      // Routing asks for every model there is, and most people have no limits.
      if (pairs.size === 0) return 0;
      const now = clock.monotonic();
      change(question, (pair) => refillPair(pair, now));
      const known = scopesOf(question).flatMap((scope) => pairs.get(scope) ?? []);
      return Math.max(0, ...known.map((pair) => pairWaitMs(pair, question.tokens, now)));
    },
    take: (question) => move(question, 'taken'),
    giveBack: (question) => move(question, 'given-back'),
    learn: (about, headers, now) => {
      const readings = readRateLimitHeaders(headers, now);
      if (!readings.requests && !readings.tokens) return;
      const scope = learnedScope(about);
      pairs.set(scope, learnedPair(pairs.get(scope), readings, clock.monotonic()));
    },
    configure: (settings) => {
      const now = clock.monotonic();
      const wanted = new Map(scopesOfSettings(settings));
      for (const scope of pairs.keys()) if (!isLearned(scope) && !wanted.has(scope)) pairs.delete(scope);
      for (const [scope, limit] of wanted) pairs.set(scope, configuredPair(pairs.get(scope), limit, now));
    },
  };
}

function scopesOf(question: RateQuestion): readonly string[] {
  const { keyId, model, source } = question;
  const own = [`model ${model}`, `source ${source}`, learnedScope(question)];
  return keyId === undefined ? own : [`key ${keyId}`, ...own];
}

/** Providers count per key and model. */
function learnedScope({ keyId = '', model }: Pick<RateQuestion, 'keyId' | 'model'>): string {
  return `learned ${model} ${keyId}`;
}

function isLearned(scope: string): boolean {
  return scope.startsWith('learned ');
}

function scopesOfSettings({ keys, models, sources }: RateLimitSettings): readonly (readonly [string, RateLimit])[] {
  return [...named('key', keys), ...named('model', models), ...named('source', sources)];
}

function named(kind: string, limits: ReadonlyMap<string, RateLimit> = new Map()): readonly [string, RateLimit][] {
  return [...limits].map(([id, limit]) => [`${kind} ${id}`, limit]);
}
