import { describe, expect, test } from 'vitest';
import { decide } from '../../../electron/core/routing/decide.ts';
import { Decision } from '../../../shared/model/decision.ts';
import { sampleEstimate, sampleInput, sampleRoutable, sampleRule } from '../../support/sample-routing.ts';

const alpha = sampleRoutable('one/alpha');
const beta = sampleRoutable('two/beta', { providerPriority: 1 });
const gamma = sampleRoutable('three/gamma', { providerPriority: 2 });
const delta = sampleRoutable('four/delta', { providerPriority: 3 });

describe('decide', () => {
  test('puts the rule’s target first, then its fallbacks, then the next best up to the limit', () => {
    const rule = sampleRule('a', 'two/beta', {
      fallbacks: [{ model: 'three/gamma', parameters: { temperature: 0 } }],
      parameters: { maxOutputTokens: 50 },
      needsApproval: true,
      cache: { isEnabled: false },
    });
    const decision = decide(
      sampleInput({ models: [alpha, beta, gamma, delta], rules: [rule], request: { parameters: { temperature: 1 } } }),
    );
    const estimate = sampleEstimate(alpha);

    expect(decision).toEqual({
      reason: { by: 'rule', ruleId: 'a', ruleName: 'Rule a' },
      named: 'two/beta',
      task: { task: 'chat', by: 'detected', reasons: [] },
      candidates: [
        { model: 'two/beta', role: 'target', parameters: { temperature: 1, maxOutputTokens: 50 }, estimate },
        { model: 'three/gamma', role: 'fallback', parameters: { temperature: 0, maxOutputTokens: 50 }, estimate },
        {
          model: 'one/alpha',
          role: 'next-best',
          parameters: { temperature: 1, maxOutputTokens: 50 },
          estimate,
          score: { total: expect.any(Number), health: 1, quota: 1, speed: expect.any(Number) },
        },
      ],
      excluded: [],
      skippedRules: [],
      needsApproval: true,
      cache: { isEnabled: false, ttlMs: 86_400_000 },
    });
    expect(Decision.parse(decision)).toEqual(decision);
  });
});
