import type { Decision } from '../../../shared/model/decision.ts';
import type { Message, Provenance } from '../../../shared/model/message.ts';
import { cacheKey } from '../cache/cache-key.ts';
import { mayBeCached } from '../cache/may-be-cached.ts';
import { replayAnswer } from '../cache/replay-answer.ts';
import type { CachedAnswer } from '../ports/stores.ts';
import type { Asked } from './asked.ts';
import type { RequestCall } from './request-call.ts';
import type { DescribedRequest } from './describe-request.ts';
import type { TurnEnding } from './provenance.ts';
import type { ChainResult } from './chain.ts';
import type { TurnPorts } from './turn-ports.ts';
import { savedRecord } from './usage-records.ts';

/** Under which key an answer is kept; undefined where none may be. */
export function cacheKeyOf(ports: TurnPorts, asked: Asked, { request, prompt }: DescribedRequest): string | undefined {
  if (asked.continues) return undefined;
  const { policy, revision } = ports.router.policyFor(request);
  if (policy.cache?.isEnabled === false) return undefined;
  // Everything that may lead to another model or another setting, beside the words themselves.
  const { command, priority, tags, task, needs } = request;
  const wanted = { command, priority, tags, needs, ...(task.by === 'caller' && { task: task.task }) };
  if (request.model === undefined)
    return cacheKey({ prompt, target: 'auto', revision: revision + JSON.stringify(wanted) });
  // No rule has a say in a model that was asked for by name; the policy may forbid it.
  return cacheKey({ prompt, target: request.model, revision: JSON.stringify(policy) });
}

/** Replays an answer that was given before, marked as such; undefined where there is none. */
export function answerFromCache(ports: TurnPorts, call: RequestCall, key: string | undefined): TurnEnding | undefined {
  // Who asks again wants another answer; it takes the place of the one that is kept.
  const answer = key === undefined || call.asked.bypassesCache ? undefined : ports.cache.find(key)?.answer;
  const target = answer && ports.resolve(answer.model);
  if (target?.ref !== answer?.model || !answer || !target) return undefined;
  const { costMicros: savedMicros } = answer;
  const provenance: Provenance = {
    model: target.ref,
    modelLabel: target.model.label,
    providerId: target.row.id,
    providerLabel: target.row.label,
    line: target.model.line,
    choice: answer.choice,
    cost: { basis: 'free', micros: 0 },
    finishReason: 'stop',
    totalMs: 0,
    ...(answer.usage && { usage: answer.usage }),
    cached: { firstAnsweredAt: answer.createdAt, ...(savedMicros !== undefined && { savedMicros }) },
    failedAttempts: [],
  };
  call.push({ type: 'route-chosen', messageId: call.turn.answerId, provenance });
  for (const chunk of replayAnswer(answer)) call.push(chunk);
  call.trail.steps.push({ type: 'cache-hit', ...(savedMicros !== undefined && { savedMicros }) });
  recordSaved(ports, call, provenance);
  return { type: 'end', status: 'complete', provenance };
}

/** Nothing was called, but what was saved counts in Spend. */
export function recordSaved(ports: TurnPorts, { asked, turn }: RequestCall, provenance: Provenance): void {
  const { now } = ports.clock;
  ports.usageBook.record(
    savedRecord({ identity: turn, source: asked.source, workspaceId: asked.workspaceId }, provenance, now()),
  );
}

export interface AnsweredChain {
  readonly key: string;
  readonly result: ChainResult;
  readonly decision: Decision;
  readonly message: Message;
}

/** Keeps an answer that the wanted model gave whole. */
export function keepAnswer(ports: TurnPorts, { key, result, decision, message }: AnsweredChain): void {
  const { attempt, target, cost, usage } = result;
  const { provenance } = message;
  if (!decision.cache.isEnabled || attempt.outcome !== 'complete' || !target || !provenance) return;
  if (provenance.insteadOf || target.row.kind === 'demo') return;
  const { toolCalls = [], text, reasoning, citations } = message;
  if (!mayBeCached({ status: 'complete', finishReason: attempt.finishReason, text, toolCalls })) return;
  const now = ports.clock.now();
  const answer: CachedAnswer = {
    key,
    model: target.ref,
    choice: provenance.choice,
    text,
    ...(reasoning !== undefined && { reasoning }),
    ...(citations && { citations }),
    ...(usage && { usage }),
    ...(cost && cost.basis !== 'unpriced' && { costMicros: cost.micros }),
    createdAt: now,
    expiresAt: now + decision.cache.ttlMs,
  };
  ports.cache.keep(answer);
}
