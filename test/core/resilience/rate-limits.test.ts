import { expect, test } from 'vitest';
import {
  createRateLimits,
  longestRateWaitMs,
  type RateQuestion,
} from '../../../electron/core/resilience/rate-limits.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const sol = 'openai/gpt-6.1-sol';
const question: RateQuestion = { keyId: 'a', model: sol, source: 'chat', tokens: 100 };

function setUp() {
  const clock = createManualClock();
  return { clock, limits: createRateLimits({ clock }) };
}

test('a request waits five seconds at most', () => {
  expect(longestRateWaitMs).toBe(5_000);
});

test('limits that nobody knows never hold anything up', () => {
  const { limits } = setUp();
  for (let count = 0; count < 1_000; count += 1) limits.take({ ...question, tokens: 1e9 });

  expect(limits.waitMs({ ...question, tokens: 1e12 })).toBe(0);
});

test.each<[string, Parameters<ReturnType<typeof createRateLimits>['configure']>[0], Partial<RateQuestion>]>([
  ['key', { keys: new Map([['a', { requestsPerMinute: 2 }]]) }, { keyId: 'b' }],
  ['model', { models: new Map([[sol, { requestsPerMinute: 2 }]]) }, { model: 'openai/gpt-6-luna' }],
  ['source', { sources: new Map([['chat', { requestsPerMinute: 2 }]]) }, { source: 'gateway' }],
])('a limit of a %s holds up its own requests alone', (_, settings, elsewhere) => {
  const { limits, clock } = setUp();
  limits.configure(settings);
  limits.take(question);
  limits.take(question);

  expect([limits.waitMs(question), limits.waitMs({ ...question, ...elsewhere })]).toEqual([30_000, 0]);
  clock.advance(30_000);
  expect(limits.waitMs(question)).toBe(0);
});

test('the limit that is hardest to meet decides', () => {
  const { limits } = setUp();
  limits.configure({
    keys: new Map([['a', { requestsPerMinute: 60, tokensPerMinute: 600 }]]),
    sources: new Map([['chat', { requestsPerMinute: 6 }]]),
  });
  limits.take({ ...question, tokens: 600 });

  expect(limits.waitMs(question)).toBe(10_000);
  expect(limits.waitMs({ ...question, tokens: 300 })).toBe(30_000);
});

test('a request that was not sent gives back what it took', () => {
  const { limits } = setUp();
  limits.configure({ keys: new Map([['a', { requestsPerMinute: 1 }]]) });
  limits.take(question);
  limits.giveBack(question);

  expect(limits.waitMs(question)).toBe(0);
});

test('settings that stay as they are keep what was used, others begin full, and removed ones hold up nothing', () => {
  const { limits } = setUp();
  const keys = new Map([['a', { requestsPerMinute: 1 }]]);
  limits.configure({ keys });
  limits.take(question);
  limits.configure({ keys, sources: new Map([['batch', { requestsPerMinute: 5 }]]) });
  const kept = limits.waitMs(question);
  limits.configure({ keys: new Map([['a', { requestsPerMinute: 3 }]]) });
  const changed = limits.waitMs(question);
  limits.take({ ...question, source: 'batch' });
  limits.configure({});

  expect([kept, changed, limits.waitMs(question)]).toEqual([60_000, 0, 0]);
});

test('a limit of nothing is no limit', () => {
  const { limits } = setUp();
  limits.configure({ models: new Map([[sol, { requestsPerMinute: 0, tokensPerMinute: -1 }]]) });
  limits.take(question);

  expect(limits.waitMs(question)).toBe(0);
});

test('what a provider says is left replaces what was counted, for that key and model', () => {
  const { limits, clock } = setUp();
  const headers = {
    'x-ratelimit-limit-requests': '60',
    'x-ratelimit-remaining-requests': '0',
    'x-ratelimit-reset-requests': '1m0s',
  };
  limits.learn(question, new Headers(headers), clock.now());

  expect([limits.waitMs(question), limits.waitMs({ ...question, keyId: 'b' })]).toEqual([1_000, 0]);
  limits.learn(question, new Headers({ ...headers, 'x-ratelimit-remaining-requests': '59' }), clock.now());
  expect(limits.waitMs(question)).toBe(0);
  limits.learn(question, new Headers({ 'content-type': 'text/event-stream' }), clock.now());
  expect(limits.waitMs(question)).toBe(0);
});

test('requests count against what was learned', () => {
  const { limits, clock } = setUp();
  const headers = { 'ratelimit-limit': '10', 'ratelimit-remaining': '1', 'ratelimit-reset': '4' };
  limits.learn(question, new Headers(headers), clock.now());
  const before = limits.waitMs(question);
  limits.take(question);
  clock.advance(1_000);

  expect([before, limits.waitMs(question)]).toEqual([0, 3_000]);
  clock.advance(3_000);
  expect(limits.waitMs(question)).toBe(0);
});

test('settings leave what was learned alone', () => {
  const { limits, clock } = setUp();
  const headers = { 'ratelimit-limit': '10', 'ratelimit-remaining': '0', 'ratelimit-reset': '4' };
  limits.learn({ model: sol }, new Headers(headers), clock.now());
  limits.configure({});

  expect(limits.waitMs({ model: sol, source: 'chat', tokens: 1 })).toBe(4_000);
});

test('a wall clock that jumps changes no wait', () => {
  const { limits, clock } = setUp();
  limits.configure({ keys: new Map([['a', { requestsPerMinute: 1 }]]) });
  limits.take(question);
  clock.jumpTo(clock.now() - 86_400_000);

  expect(limits.waitMs(question)).toBe(60_000);
});
