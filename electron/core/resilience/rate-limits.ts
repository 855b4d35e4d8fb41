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
import type { BucketEvent } from './token-bucket.ts';

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

type Pairs = Map<string, LimitPair>;

interface Place {
  readonly pairs: Pairs;
  readonly id: string;
  readonly pair: LimitPair;
}

export function createRateLimits({ clock }: { readonly clock: Clock }): RateLimits {
  const keys: Pairs = new Map();
  const models: Pairs = new Map();
  const sources: Pairs = new Map();
  /** By model, then by key: that is how providers count. */
  const learned = new Map<ModelRef, Pairs>();

  /** The limits a request is under. No text is put together for it: routing asks for every model there is. */
  const placesOf = ({ keyId = noKey, model, source }: RateQuestion): readonly Place[] => {
    const places: Place[] = [];
    const look = (pairs: Pairs | undefined, id: string) => {
      const pair = pairs?.get(id);
      if (pairs && pair) places.push({ pairs, id, pair });
    };
    look(keys, keyId);
    look(models, model);
    look(sources, source);
    look(learned.get(model), keyId);
    return places;
  };
  const move = (question: RateQuestion, type: BucketEvent['type']) => {
    const now = clock.monotonic();
    for (const { pairs, id, pair } of placesOf(question))
      pairs.set(id, stepPair(pair, { type, tokens: question.tokens }, now));
  };

  return {
    waitMs: (question) => {
      const places = placesOf(question);
      if (places.length === 0) return 0;
      const now = clock.monotonic();
      const waits = places.map(({ pairs, id, pair }) => {
        const refilled = refillPair(pair, now);
        pairs.set(id, refilled);
        return pairWaitMs(refilled, question.tokens, now);
      });
      return Math.max(...waits);
    },
    take: (question) => move(question, 'taken'),
    giveBack: (question) => move(question, 'given-back'),
    learn: ({ keyId = noKey, model }, headers, now) => {
      const readings = readRateLimitHeaders(headers, now);
      if (!readings.requests && !readings.tokens) return;
      const ofModel = learned.get(model) ?? new Map<string, LimitPair>();
      ofModel.set(keyId, learnedPair(ofModel.get(keyId), readings, clock.monotonic()));
      learned.set(model, ofModel);
    },
    configure: (settings) => {
      const now = clock.monotonic();
      configure(keys, settings.keys, now);
      configure(models, settings.models, now);
      configure(sources, settings.sources, now);
    },
  };
}

/** Stands for the key of a server that needs none. */
const noKey = '';

function configure(pairs: Pairs, limits: ReadonlyMap<string, RateLimit> | undefined, now: number): void {
  for (const id of pairs.keys()) if (!limits?.has(id)) pairs.delete(id);
  for (const [id, limit] of limits ?? []) pairs.set(id, configuredPair(pairs.get(id), limit, now));
}
