import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Candidate, Decision } from '../../../shared/model/decision.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import type { ChoiceReason, Message, Provenance } from '../../../shared/model/message.ts';
import type { TurnChunk } from '../../../shared/model/turn-chunk.ts';
import type { ChainCall, ChainResult, FailedTry } from './chain.ts';
import type { Target } from './target.ts';

export type TurnEnding = Extract<TurnChunk, { type: 'end' }>;

export interface ChosenCandidate {
  readonly call: Pick<ChainCall, 'decision' | 'continues'>;
  readonly candidate: Candidate;
  readonly target: Target;
  readonly failed: readonly FailedTry[];
  /** Since the chain began. */
  readonly elapsedMs: number;
}

/** What is known when a model is chosen and nothing has been asked of it yet. */
export function startProvenance(
  labelOf: (model: ModelRef) => string,
  { call, candidate, target, failed, elapsedMs }: ChosenCandidate,
): Provenance {
  const { decision, continues } = call;
  const wanted = decision.named ?? decision.candidates[0]?.model ?? candidate.model;
  const isWanted = wanted === candidate.model || wanted === candidate.replaces;
  return {
    model: target.ref,
    modelLabel: target.model.label,
    providerId: target.row.id,
    providerLabel: target.row.label,
    line: target.model.line,
    choice: continues ? { by: 'continuation', of: continues } : choiceOf(decision, candidate),
    ...(!isWanted && { insteadOf: { model: wanted, modelLabel: labelOf(wanted) } }),
    ...(failed.length > 0 && { lostMs: Math.round(elapsedMs) }),
    failedAttempts: failed.map(({ target: { ref, model }, failure, durationMs }) => ({
      model: ref,
      modelLabel: model.label,
      failure,
      durationMs,
    })),
  };
}

function choiceOf({ reason }: Decision, { replaces }: Candidate): ChoiceReason {
  switch (reason.by) {
    case 'person':
      return replaces === undefined ? reason : { by: 'replacement', of: replaces };
    case 'rule':
    case 'task':
    case 'strategy':
    case 'throttle':
    case 'default':
      return reason;
    case 'sticky':
      return { by: 'sticky' };
    default:
      return assertNever(reason);
  }
}

/** How a turn ends, from what came of its chain and what the reader has seen. */
export function endOf({ attempt, usage, cost, steps }: ChainResult, message: Message): TurnEnding {
  const isCutOff = attempt.outcome === 'complete' && attempt.finishReason === 'length';
  const limit = isCutOff ? steps.findLast((step) => step.type === 'limited') : undefined;
  const provenance = message.provenance && {
    ...message.provenance,
    totalMs: attempt.totalMs,
    ...(attempt.firstTokenMs !== undefined && { firstTokenMs: attempt.firstTokenMs }),
    ...(attempt.reasoningMs !== undefined && { reasoningMs: attempt.reasoningMs }),
    ...(usage && { usage }),
    ...(cost && { cost }),
    ...(attempt.outcome === 'complete' && { finishReason: attempt.finishReason }),
    ...(limit && { cutOffBy: limit.budget }),
  };
  const end = { type: 'end' as const, ...(provenance && { provenance }) };
  if (attempt.outcome !== 'failed') return { ...end, status: attempt.outcome };
  return { ...end, status: attempt.hasShown ? 'interrupted' : 'failed', failure: attempt.failure };
}
