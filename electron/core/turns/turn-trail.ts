import type { Decision } from '../../../shared/model/decision.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { RoutingRequest } from '../../../shared/model/routing-request.ts';
import type { Trace, TraceStep } from '../../../shared/model/trace.ts';

/** What happened on the way to an answer, gathered while it happens. */
export interface TurnTrail {
  request?: RoutingRequest;
  /** How many messages the model was given. */
  messageCount?: number;
  decision?: Decision;
  readonly steps: TraceStep[];
}

/** The trace of an answer; undefined for one that no turn gave. */
export function traceOf(answer: Message, { request, decision, steps }: TurnTrail): Trace | undefined {
  if (answer.turnId === undefined) return undefined;
  return {
    turnId: answer.turnId,
    conversationId: answer.conversationId,
    messageId: answer.id,
    at: answer.createdAt,
    ...(request && { request: withoutText(request) }),
    ...(decision && { decision: withoutUnreached(decision) }),
    steps,
  };
}

/** The text stands in the message already. */
function withoutText({ text: _, ...request }: RoutingRequest): Omit<RoutingRequest, 'text'> {
  return request;
}

/** Rules behind the one that decided say nothing, and there may be hundreds. */
function withoutUnreached(decision: Decision): Decision {
  return { ...decision, skippedRules: decision.skippedRules.filter(({ why }) => why !== 'not-reached') };
}
