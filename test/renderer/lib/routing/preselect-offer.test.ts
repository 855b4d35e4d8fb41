import { expect, test } from 'vitest';
import { preselectOffer } from '../../../../renderer/lib/routing/preselect-offer.ts';
import { estimated, offer, pendingApproval } from '../../support/sample-decisions.ts';

test('over a limit the cheapest model that fits it is selected', () => {
  expect(preselectOffer(pendingApproval('t1'))).toBe('anthropic/haiku');
});

test('an alternative must fit every limit that holds the message', () => {
  const causes = [
    { type: 'threshold', thresholdMicros: 1_000_000 },
    { type: 'soft-limit', budget: 'daily', leftMicros: 90_000, softLeftMicros: 50_000 },
  ] as const;
  const alternatives = [offer('anthropic/haiku', 90_000), offer('openai/luna', 40_000)];
  expect([
    preselectOffer(pendingApproval('t1', { causes: [...causes], alternatives })),
    preselectOffer(pendingApproval('t1', { causes: [...causes], alternatives: alternatives.slice(0, 1) })),
  ]).toEqual(['openai/luna', 'anthropic/opus']);
});

test('a model without a price fits no limit, a free one fits any', () => {
  const free = { ...offer('ollama/qwen', 0), estimate: estimated(0, { cost: { basis: 'free' } }) };
  const unpriced = { ...offer('groq/new', 0), estimate: estimated(0, { cost: { basis: 'unpriced' } }) };
  expect(preselectOffer(pendingApproval('t1', { alternatives: [unpriced, free] }))).toBe('ollama/qwen');
});

test('where no limit is passed the model that was asked is selected', () => {
  expect([
    preselectOffer(pendingApproval('t1', { causes: [{ type: 'rule', ruleName: 'Long documents' }] })),
    preselectOffer(pendingApproval('t1', { causes: [{ type: 'unpriced', budget: 'daily' }] })),
  ]).toEqual(['anthropic/opus', 'anthropic/opus']);
});
