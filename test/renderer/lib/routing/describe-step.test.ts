import { expect, test } from 'vitest';
import { describeStep } from '../../../../renderer/lib/routing/describe-step.ts';
import type { Failure } from '../../../../shared/model/failure.ts';
import type { TraceStep } from '../../../../shared/model/trace.ts';
import { sampleNames } from '../../support/sample-names.ts';

const limited: Failure = {
  kind: 'rate_limited',
  message: 'Groq allows no more requests for 41 s.',
  actions: ['wait'],
  httpStatus: 429,
  providerMessage: 'Rate limit reached for model llama',
};
const broke: Failure = { kind: 'network', message: 'It broke. Try again.', actions: ['retry'] };
const attempt = { type: 'attempt', model: 'groq/llama', modelLabel: 'Llama', durationMs: 1_500 } as const;

const words = (step: TraceStep) => describeStep(step, sampleNames);

test('an attempt names model, provider and key, and how it ended', () => {
  expect([
    words({
      ...attempt,
      outcome: 'failed',
      keyLabel: 'Personal',
      failure: limited,
      cost: { basis: 'free', micros: 0 },
    }),
    words({ ...attempt, outcome: 'complete', firstTokenMs: 500, cost: { basis: 'price', micros: 200 } }),
    words({ ...attempt, outcome: 'complete', cost: { basis: 'free', micros: 0 } }),
    words({ ...attempt, outcome: 'stopped', cost: { basis: 'unpriced' } }),
    words({ ...attempt, outcome: 'interrupted', failure: broke }),
  ]).toEqual([
    {
      title: 'Llama on GROQ, key Personal',
      aside: '1.5 s',
      detail: 'Rate limited (429).',
      providerWords: 'Rate limit reached for model llama',
    },
    { title: 'Llama on GROQ', aside: '0.5 s to first token', detail: 'Answered. $0.0002.' },
    { title: 'Llama on GROQ', aside: '1.5 s', detail: 'Answered. Free.' },
    { title: 'Llama on GROQ', aside: '1.5 s', detail: 'Stopped by you.' },
    { title: 'Llama on GROQ', aside: '1.5 s', detail: 'Broke off. It broke.' },
  ]);
});

test('what stood between attempts is said too', () => {
  expect([
    words({ type: 'wait', model: 'groq/llama', durationMs: 400, cause: 'rate-limit' }),
    words({ type: 'passed-over', model: 'groq/llama', modelLabel: 'Llama', why: 'its breaker is open' }),
    words({ type: 'cache-hit', savedMicros: 4_200 }),
    words({ type: 'cache-hit' }),
  ]).toEqual([
    {
      title: 'Waited for Label of groq/llama',
      aside: '0.4 s',
      detail: 'The provider takes no more requests for the moment.',
    },
    { title: 'Llama', detail: 'Passed over: its breaker is open.' },
    { title: 'Answered from the cache', detail: 'Saved $0.0042.' },
    { title: 'Answered from the cache', detail: 'No model was asked.' },
  ]);
});

test('a wait for the person says why and what came of it', () => {
  const causes = [{ type: 'threshold', thresholdMicros: 1_000_000 } as const];
  const details = [
    { type: 'allow' } as const,
    { type: 'instead', model: 'openai/sol' } as const,
    { type: 'deny' } as const,
  ].map((answer) => words({ type: 'approval', causes, answer, durationMs: 65_000 }).detail);
  expect([...details, words({ type: 'approval', causes, durationMs: 1 }).detail]).toEqual([
    'Above your limit of $1.00 for one message. You let it go.',
    'Above your limit of $1.00 for one message. You chose Label of openai/sol instead.',
    'Above your limit of $1.00 for one message. You kept it as a draft.',
    'Above your limit of $1.00 for one message. Nobody answered.',
  ]);
});
