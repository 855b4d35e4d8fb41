import type { Provenance } from '../../../shared/model/message.ts';
import type { TraceStep } from '../../../shared/model/trace.ts';
import { approveRequest } from './approve-request.ts';
import { answerFromCache, cacheKeyOf, keepAnswer, recordSaved } from './cached-answers.ts';
import type { DescribedRequest } from './describe-request.ts';
import { classifyByModel } from './classify-by-model.ts';
import { endOf, type TurnEnding } from './provenance.ts';
import type { Routed } from './router.ts';
import type { ChainEvent, ChainResult } from './chain.ts';
import { runChain } from './run-chain.ts';
import type { TurnPorts } from './turn-ports.ts';
import type { RequestCall } from './request-call.ts';
import { attemptId } from './usage-records.ts';

/** The path of a request (SPEC 3): cache, decide, approve, ask along the chain, keep. */
export async function answerRequest(ports: TurnPorts, call: RequestCall): Promise<TurnEnding> {
  try {
    return await answer(ports, call);
  } finally {
    // Of a request that was let go and never sent.
    ports.registries.budgets.release(attemptId(call.turn.turnId, 0));
  }
}

async function answer(ports: TurnPorts, call: RequestCall): Promise<TurnEnding> {
  const described = await classifyByModel(ports, call, ports.router.describe(call.asked));
  call.trail.request = described.request;
  call.trail.messageCount = described.prompt.messages.length;
  call.trail.steps.push(...notesStep(described));
  const cacheKey = cacheKeyOf(ports, call.asked, described);
  const cached = answerFromCache(ports, call, cacheKey);
  if (cached) return cached;

  const routed = ports.router.decide(described);
  call.trail.decision = routed.decision;
  const approval = await approveRequest(ports, call, { described, routed });
  call.trail.decision = approval.type === 'allowed' ? approval.routed.decision : routed.decision;
  if (approval.type === 'stopped') return { type: 'end', status: 'stopped' };
  if (approval.type === 'denied') return failed(approval.failure);
  // Another model than the one that was asked for has answers of its own.
  const key = approval.described === described ? cacheKey : cacheKeyOf(ports, call.asked, approval.described);
  return askAlongChain(ports, call, { ...approval, cacheKey: key });
}

function notesStep({ notes, handoff }: DescribedRequest): readonly TraceStep[] {
  if (notes.preferenceCount + notes.contextCount === 0 && !handoff) return [];
  return [{ type: 'notes-added', ...notes, ...(handoff && { handoff: handoff.what }) }];
}

function failed(failure: NonNullable<TurnEnding['failure']>): TurnEnding {
  return { type: 'end', status: 'failed', failure };
}

interface Approved {
  readonly described: DescribedRequest;
  readonly routed: Routed;
  readonly cacheKey: string | undefined;
}

async function askAlongChain(ports: TurnPorts, call: RequestCall, approved: Approved): Promise<TurnEnding> {
  const { asked, turn, trail } = call;
  const { described, routed, cacheKey } = approved;
  const emit = (event: ChainEvent) => {
    if (event.type === 'route-chosen') call.push({ ...event, messageId: turn.answerId });
    else call.push(event);
  };
  const run = (signal: AbortSignal, tell: (event: ChainEvent) => void): Promise<ChainResult> =>
    runChain(ports, {
      identity: turn,
      source: asked.source,
      workspaceId: asked.workspaceId,
      decision: routed.decision,
      policy: routed.policy,
      prompt: described.prompt,
      inputTokens: described.request.contextTokens,
      inputCharacters: described.prompt.messages.reduce((sum, { text }) => sum + text.length, 0),
      ...(asked.continues?.provenance && { continues: asked.continues.provenance.model }),
      signal,
      emit: tell,
    });
  // A request that may not be answered from the cache may not be answered along with another one either.
  const { result, isLeader } =
    cacheKey === undefined || asked.bypassesCache
      ? { result: await run(turn.signal, emit), isLeader: true }
      : await ports.shareChain({ key: cacheKey, signal: turn.signal, emit, start: run });
  trail.steps.push(...result.steps);
  const ending = endOf(result, call.message());
  if (cacheKey !== undefined)
    keepAnswer(ports, { key: cacheKey, result, decision: routed.decision, message: call.message() });
  return isLeader ? ending : sharedEnding(ports, call, ending);
}

/** The answer was paid for by the request it was shared with. */
function sharedEnding(ports: TurnPorts, call: RequestCall, ending: TurnEnding): TurnEnding {
  if (!ending.provenance) return ending;
  const { cost } = ending.provenance;
  const unpaid: Provenance = { ...ending.provenance, cost: { basis: 'free', micros: 0 } };
  if (ending.status !== 'complete') return { ...ending, provenance: unpaid };
  const saved = cost && cost.basis !== 'unpriced' ? { savedMicros: cost.micros } : {};
  const shared: Provenance = { ...unpaid, cached: { ...saved, firstAnsweredAt: ports.clock.now() } };
  recordSaved(ports, call, shared);
  return { ...ending, provenance: shared };
}
