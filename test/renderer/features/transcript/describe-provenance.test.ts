import { describe, expect, test } from 'vitest';
import type { Message, Provenance } from '../../../../shared/model/message.ts';
import { describeProvenance } from '../../../../renderer/features/transcript/describe-provenance.ts';
import { sampleNames } from '../../support/sample-names.ts';
import { answered, provenance, rateLimited } from './sample-messages.ts';

function describeWith(changes: Partial<Provenance>, message: Partial<Message> = {}) {
  const { choice, insteadOf, facts, cached } = describeProvenance(answered(message), provenance(changes), sampleNames);
  return [insteadOf, choice, ...facts, cached].filter(Boolean).join(' · ');
}

describe('describe-provenance', () => {
  test('says who chose, the first token, tokens, cost and what was cached', () => {
    expect(describeWith({})).toBe('chosen by you · 1.2 s · 1,840 tok · $0.0123 · 1,088 tok cached');
  });

  test('says where the default answered', () => {
    expect(describeWith({ choice: { by: 'default' } })).toMatch(/^default model · 1\.2 s · /);
  });

  test('names the retired model that was replaced', () => {
    expect(describeWith({ choice: { by: 'replacement', of: 'openai/gpt-4' } })).toMatch(
      /^replaces Label of openai\/gpt-4 ·/,
    );
  });

  test('says nothing of the cache where nothing was cached', () => {
    const usage = { inputTokens: 10, outputTokens: 5, isEstimated: true };
    const uncached = { ...usage, cachedInputTokens: 0 };
    expect([describeWith({ usage }), describeWith({ usage: uncached })]).toEqual([
      'chosen by you · 1.2 s · about 15 tok · about $0.0123',
      'chosen by you · 1.2 s · about 15 tok · about $0.0123',
    ]);
  });

  test('counts "so far" while the answer streams', () => {
    const { usage: _usage, cost: _cost, ...rest } = provenance();
    const words = describeProvenance(answered({ status: 'streaming', text: 'x'.repeat(112) }), rest, sampleNames);
    expect(words.facts).toEqual(['about 28 tok so far']);
  });

  test('says nothing of "so far" while nothing has arrived', () => {
    const { usage: _usage, cost: _cost, ...rest } = provenance({ failedAttempts: [rateLimited] });
    const words = describeProvenance(answered({ status: 'streaming', text: '' }), rest, sampleNames);
    expect(words.facts).toEqual(['on OpenAI']);
  });

  test('names no model where none of several could answer', () => {
    const failed = provenance({
      insteadOf: { model: 'groq/llama-3.3-70b', modelLabel: 'Llama' },
      failedAttempts: [rateLimited],
      usage: { inputTokens: 0, outputTokens: 0, isEstimated: false },
    });
    const { author, insteadOf, facts } = describeProvenance(answered({ status: 'failed' }), failed, sampleNames);
    expect([author, insteadOf, facts]).toEqual(['No model could answer', undefined, []]);
  });

  test('names the provider that took over', () => {
    expect(describeWith({ failedAttempts: [rateLimited] })).toMatch(/^chosen by you · on OpenAI · /);
  });

  test('says nothing of tokens and cost where a model refused before it read anything', () => {
    const usage = { inputTokens: 0, outputTokens: 0, isEstimated: false };
    const nothing: Partial<Provenance> = { usage, cost: { basis: 'free', micros: 0 } };
    expect(describeWith(nothing, { status: 'failed' })).toBe('chosen by you · 1.2 s');
  });

  test('says that the person stopped it', () => {
    expect(describeWith({}, { status: 'stopped' })).toMatch(/ · stopped by you$/);
  });

  test('keeps the mark of an answer that another model gave than the chosen one', () => {
    const insteadOf = { model: 'openai/gpt-6.1-sol', modelLabel: 'GPT-6.1 Sol' };
    expect(describeWith({ insteadOf })).toMatch(/^instead of GPT-6\.1 Sol · chosen by you · /);
  });

  test('says what an answer from the cache saved in the place of its cost', () => {
    const cached = { firstAnsweredAt: answered().createdAt - 180_000, savedMicros: 4_200 };
    expect(describeWith({ cached })).toBe(
      'chosen by you · 1.2 s · 1,840 tok · from the cache, 3 min ago, saved $0.0042',
    );
    expect(describeWith({ cached: { firstAnsweredAt: cached.firstAnsweredAt } })).toMatch(
      / · from the cache, 3 min ago$/,
    );
  });

  test('says free and unpriced in words', () => {
    expect(describeWith({ cost: { basis: 'free', micros: 0 } })).toContain(' · free · ');
    expect(describeWith({ cost: { basis: 'unpriced' } })).toContain(' · unpriced · ');
  });
});
