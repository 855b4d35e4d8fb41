import type { KeyId, ModelRef } from '../../../shared/model/ids.ts';
import type { RequestSource } from '../../../shared/model/request-source.ts';
import type { Clock } from '../ports/clock.ts';
import { learnedBucket } from './learned-bucket.ts';
import { type HeaderLookup, readRateLimitHeaders } from './read-rate-limit-headers.ts';
import { type BucketEvent, bucketWaitMs, fullBucket, refill, stepBucket, type TokenBucket } from './token-bucket.ts';

/** A request waits no longer than this for a limit; then it moves on to the next candidate (SPEC 4). */
export const longestRateWaitMs = 5_000;

/** A limit set by hand. */
export interface RateLimit {
  readonly requestsPerMinute?: number;
  readonly tokensPerMinute?: number;
}

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
  const buckets = new Map<string, TokenBucket>();

  const bucketsOf = (question: RateQuestion) =>
    namesOf(question).flatMap(({ name, amount }) => {
      const bucket = buckets.get(name);
      return bucket ? [{ name, amount, bucket }] : [];
    });
  const step = (question: RateQuestion, type: BucketEvent['type']) => {
    for (const { name, amount, bucket } of bucketsOf(question))
      buckets.set(name, stepBucket(bucket, { type, amount }, clock.monotonic()));
  };

  return {
    waitMs: (question) => {
      const now = clock.monotonic();
      const waits = bucketsOf(question).map(({ name, amount, bucket }) => {
        const current = refill(bucket, now);
        buckets.set(name, current);
        return bucketWaitMs(current, amount, now);
      });
      return Math.max(0, ...waits);
    },
    take: (question) => step(question, 'taken'),
    giveBack: (question) => step(question, 'given-back'),
    learn: (about, headers, now) => {
      const { requests, tokens } = readRateLimitHeaders(headers, now);
      const scope = learnedScope(about);
      if (requests) buckets.set(`${scope} requests`, learnedBucket(requests, clock.monotonic()));
      if (tokens) buckets.set(`${scope} tokens`, learnedBucket(tokens, clock.monotonic()));
    },
    configure: (settings) => {
      const wanted = new Map(listLimits(settings));
      for (const name of buckets.keys()) if (!name.startsWith('learned ') && !wanted.has(name)) buckets.delete(name);
      for (const [name, perMinute] of wanted) {
        if (buckets.get(name)?.capacity !== perMinute) buckets.set(name, fullBucket(perMinute, clock.monotonic()));
      }
    },
  };
}

function namesOf(question: RateQuestion): readonly { readonly name: string; readonly amount: number }[] {
  const { keyId, model, source, tokens } = question;
  const scopes = [
    ...(keyId === undefined ? [] : [`key ${keyId}`]),
    `model ${model}`,
    `source ${source}`,
    learnedScope(question),
  ];
  return scopes.flatMap((scope) => [
    { name: `${scope} requests`, amount: 1 },
    { name: `${scope} tokens`, amount: tokens },
  ]);
}

/** Providers count per key and model; a model without a key is counted by itself. */
function learnedScope({ keyId, model }: Pick<RateQuestion, 'keyId' | 'model'>): string {
  return `learned ${JSON.stringify([keyId, model])}`;
}

function listLimits({ keys, models, sources }: RateLimitSettings): readonly (readonly [string, number])[] {
  const scoped = [...named('key', keys), ...named('model', models), ...named('source', sources)];
  return scoped.flatMap(([scope, { requestsPerMinute, tokensPerMinute }]) => [
    ...limitOf(`${scope} requests`, requestsPerMinute),
    ...limitOf(`${scope} tokens`, tokensPerMinute),
  ]);
}

function named(kind: string, limits: ReadonlyMap<string, RateLimit> = new Map()): readonly [string, RateLimit][] {
  return [...limits].map(([id, limit]) => [`${kind} ${id}`, limit]);
}

/** A limit below one would hold everything for ever: it is no limit. */
function limitOf(name: string, perMinute: number | undefined): readonly (readonly [string, number])[] {
  return perMinute !== undefined && perMinute >= 1 ? [[name, perMinute]] : [];
}
