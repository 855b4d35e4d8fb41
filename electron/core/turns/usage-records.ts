import type { Message } from '../../../shared/model/message.ts';
import type { Cost, TokenUsage, UsageRecord } from '../../../shared/model/usage.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import { estimateTokens } from '../prompt/estimate-tokens.ts';
import { priceUsage } from '../usage/price-usage.ts';
import type { Prompt } from '../ports/prompt.ts';
import type { AttemptReport } from './answer-with-keys.ts';
import type { AttemptResult } from './attempt.ts';
import type { Target } from './choose-model.ts';

/** What was used: the provider's figures, else an estimate if anything was shown, else nothing. */
export function usageOf(result: AttemptResult, message: Message, prompt: Prompt): TokenUsage | undefined {
  if (result.usage) return result.usage;
  if (result.outcome === 'failed' && !result.hasShown) return undefined;
  const asked = prompt.messages.reduce(
    (sum, { text }) => sum + estimateTokens(text),
    estimateTokens(prompt.system ?? ''),
  );
  const shown = estimateTokens(message.text) + estimateTokens(message.reasoning ?? '');
  return { inputTokens: asked, outputTokens: shown, isEstimated: true };
}

export function costOf(usage: TokenUsage, target: Target, now: number): Cost {
  return priceUsage(usage, target.model.price, now);
}

/** The record of one attempt. Only the last attempt of a turn can have shown anything, so it carries the message's usage. */
export function toUsageRecord(
  ports: { readonly clock: Clock; readonly random: Random },
  at: { readonly report: AttemptReport; readonly message: Message; readonly target: Target },
): UsageRecord {
  const { report, message, target } = at;
  const { result, key } = report;
  const now = ports.clock.now();
  const usage = report.willRetry ? result.usage : message.provenance?.usage;
  return {
    id: ports.random.id(),
    at: now,
    turnId: message.turnId ?? message.id,
    attemptIndex: report.index,
    source: 'chat',
    conversationId: message.conversationId,
    messageId: message.id,
    providerId: target.row.id,
    model: target.ref,
    ...(key && { keyId: key.id, keyLabel: key.label }),
    usage: usage ?? { inputTokens: 0, outputTokens: 0, isEstimated: false },
    cost: usage ? costOf(usage, target, now) : { basis: 'free', micros: 0 },
    ...(target.model.price && { price: target.model.price }),
    ...(result.firstTokenMs !== undefined && { firstTokenMs: result.firstTokenMs }),
    totalMs: result.totalMs,
    outcome: outcomeOf(result),
    ...(result.outcome === 'failed' && { failureKind: result.failure.kind }),
  };
}

function outcomeOf(result: AttemptResult): UsageRecord['outcome'] {
  if (result.outcome !== 'failed') return result.outcome;
  return result.hasShown ? 'interrupted' : 'failed';
}
