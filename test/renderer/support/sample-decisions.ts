import type { PendingApproval } from '../../../shared/model/approval.ts';
import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import type { Candidate, Decision } from '../../../shared/model/decision.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import type { Trial } from '../../../shared/model/trial.ts';

export function estimated(micros: number, change: Partial<CostEstimate> = {}): CostEstimate {
  return {
    inputTokens: 412,
    outputTokens: 80,
    outputFrom: 'median',
    tokenErrorPercent: 0,
    cost: { basis: 'price', micros },
    ...change,
  };
}

export function candidate(model: ModelRef, change: Partial<Candidate> = {}): Candidate {
  return { model, role: 'target', parameters: {}, estimate: estimated(3_100), ...change };
}

export function decided(change: Partial<Decision> = {}): Decision {
  return {
    reason: { by: 'rule', ruleId: 'quick', ruleName: 'Quick tasks' },
    task: { task: 'rewrite', by: 'detected', reasons: ['asks for one sentence'] },
    candidates: [candidate('groq/llama')],
    excluded: [],
    skippedRules: [],
    needsApproval: false,
    cache: { isEnabled: true, ttlMs: 1_000 },
    ...change,
  };
}

/** A trial of a message that came to this decision. */
export function tried(change: Partial<Decision> = {}): Trial {
  const decision = decided(change);
  return {
    request: {
      attachments: [],
      contextTokens: 412,
      source: 'chat',
      task: decision.task,
      priority: 'normal',
      workspaceId: 'default',
      tags: [],
      at: 0,
      localMinute: 0,
      localWeekday: 0,
      parameters: {},
      needs: [],
    },
    decision,
    costRange: { leastMicros: 2_100, mostMicros: 5_400 },
  };
}

export function offer(model: ModelRef, micros: number): PendingApproval['asked'] {
  return { model, modelLabel: `Label of ${model}`, estimate: estimated(micros) };
}

/** Over a limit of $1.00, with two cheaper models. */
export function pendingApproval(turnId: string, change: Partial<PendingApproval> = {}): PendingApproval {
  return {
    turnId,
    conversationId: 'c1',
    causes: [{ type: 'threshold', thresholdMicros: 1_000_000 }],
    asked: offer('anthropic/opus', 1_240_000),
    alternatives: [offer('anthropic/haiku', 90_000), offer('openai/sol', 1_100_000)],
    since: 1,
    isAnotherTry: false,
    ...change,
  };
}
